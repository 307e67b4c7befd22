using DigitalConnect.ContractDiff.Loading;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Comparing.OperationComparers;

/// <summary>Compares the headers of a response.</summary>
internal static class HeadersComparer
{
    public static void Compare(Session session, OperationScope scope, string status, Element before, Element after)
    {
        var old = Read(session.Base, before);
        var now = Read(session.Revision, after);
        foreach (var (name, header) in old)
        {
            if (now.TryGetValue(name, out var same))
            {
                if (!session.Unchanged.Contain(header.Use, same.Use))
                    CompareHeader(session, scope, $"header '{name}' (status {status})", header, same);
            }
            else
            {
                scope.Report(
                    header.Node.Flag("required") ? "required-response-header-removed" : "optional-response-header-removed",
                    $"header '{name}' removed (status {status})",
                    header.Use,
                    null);
            }
        }

        foreach (var (name, header) in now.Where(header => !old.ContainsKey(header.Key)))
            scope.Report("response-header-added", $"header '{name}' added (status {status})", null, header.Use);
    }

    private static void CompareHeader(Session session, OperationScope scope, string name, Element before, Element after)
    {
        var (was, became) = (before.Node.Flag("required"), after.Node.Flag("required"));
        if (was != became)
        {
            var how = became ? "required" : "optional";
            scope.Report(
                $"response-header-became-{how}",
                $"{name} became {how}",
                before.Node["required"] ?? before.Node,
                after.Node["required"] ?? after.Node,
                after.Node,
                after.Use);
        }

        if (before.Node["schema"] is not { } old || after.Node["schema"] is not { } now)
            return;
        var context = new SchemaContext(Site.ResponseHeader, IsText: true);
        scope.Add(
            session.Schemas.Get(session.BaseSchemas.Read(old), session.RevisionSchemas.Read(now), context, after.Use == after.Node ? null : after.Use.Location));
    }

    // OpenAPI ignores a Content-Type header: the media types say it.
    private static Dictionary<string, Element> Read(Contract contract, Element response)
    {
        var headers = Element.Map(contract, response.Node["headers"], StringComparer.OrdinalIgnoreCase);
        headers.Remove("Content-Type");
        return headers;
    }
}
