using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.OperationComparers;

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
                    header.Node.Flag("required") ? BodyRules.RequiredHeaderRemoved : BodyRules.OptionalHeaderRemoved,
                    $"header '{name}' removed (status {status})",
                    header.Use,
                    null);
            }
        }

        foreach (var (name, header) in now.Where(header => !old.ContainsKey(header.Key)))
            scope.Report(BodyRules.HeaderAdded, $"header '{name}' added (status {status})", null, header.Use);
    }

    private static void CompareHeader(Session session, OperationScope scope, string name, Element before, Element after)
    {
        var (was, became) = (before.Node.Flag("required"), after.Node.Flag("required"));
        if (was != became)
        {
            var (change, how) = became ? (ValueChanges.BecameRequired, "required") : (ValueChanges.BecameOptional, "optional");
            scope.ReportKeyword(change.At(Site.ResponseHeader), $"{name} became {how}", "required", before, after);
        }

        CompareDeprecation(scope, name, before.Node, after.Node);
        CompareExplode(session, scope, name, before.Node, after.Node);
        var (old, now) = (DeclaredValue.Of(before, session.Base), DeclaredValue.Of(after, session.Revision));
        if (old.Media != now.Media)
        {
            scope.Report(
                BodyRules.HeaderContentTypeChanged, $"{name} went from {old.Name} to {now.Name}", before.Node, after.Node, after.Node, after.Use);
        }

        if (old.Schema is null || now.Schema is null)
            return;
        scope.Add(session.Compare(old.Schema, now.Schema, new SchemaContext(Site.ResponseHeader, IsText: now.Media is null), after));
    }

    private static void CompareDeprecation(OperationScope scope, string name, MappingNode before, MappingNode after)
    {
        var (was, became) = (before.Flag("deprecated"), after.Flag("deprecated"));
        var (deprecated, reactivated) = (ValueChanges.Deprecated.At(Site.ResponseHeader), ValueChanges.Reactivated.At(Site.ResponseHeader));
        if (became && !was)
            scope.Report(deprecated, $"{name} deprecated", before, after["deprecated"], after, null);
        else if (was && !became)
            scope.Report(reactivated, $"{name} is no longer deprecated", before["deprecated"], after, after, null);
    }

    private static void CompareExplode(Session session, OperationScope scope, string name, MappingNode before, MappingNode after)
    {
        if (before.Flag("explode") != after.Flag("explode") && after["schema"] is { } schema
            && session.RevisionSchemas.Read(schema).Schema.Types.HasFlag(JsonTypes.Object))
        {
            scope.Report(
                BodyRules.HeaderExplodeChanged,
                $"explode of {name} became {(after.Flag("explode") ? "true" : "false")}",
                before["explode"] ?? before,
                after["explode"] ?? after,
                after,
                null);
        }
    }

    // OpenAPI ignores a Content-Type header: the media types say it.
    private static Dictionary<string, Element> Read(Contract contract, Element response)
    {
        var headers = Element.Map(contract, response.Node["headers"], StringComparer.OrdinalIgnoreCase);
        headers.Remove("Content-Type");
        return headers;
    }
}
