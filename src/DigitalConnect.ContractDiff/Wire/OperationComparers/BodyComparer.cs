using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Wire.OperationComparers;

/// <summary>Compares request bodies, and the media types of any body.</summary>
internal static class BodyComparer
{
    public static void CompareRequest(Session session, OperationScope scope, MappingNode before, MappingNode after, Direction direction)
    {
        var (old, now) = (Element.Of(session.Base, before["requestBody"]), Element.Of(session.Revision, after["requestBody"]));
        var isRequest = direction == Direction.Api;
        if (old is not null && now is not null)
        {
            if (isRequest)
                CompareRequired(scope, old, now);
            MediaTypesComparer.Compare(session, scope, old, now, isRequest, "");
        }
        else if (old is not null)
        {
            scope.Report("request-body-removed", "request body removed", old.Use, null, after, null);
        }
        else if (now is not null)
        {
            var isRequired = isRequest && now.Node.Flag("required");
            scope.Report(
                isRequired ? "request-body-added-required" : "request-body-added-optional",
                $"{(isRequired ? "required" : "optional")} request body added",
                null,
                now.Use);
        }
    }

    private static void CompareRequired(OperationScope scope, Element before, Element after)
    {
        var (was, became) = (before.Node.Flag("required"), after.Node.Flag("required"));
        if (was == became)
            return;
        scope.Report(
            became ? "request-body-became-required" : "request-body-became-optional",
            $"request body became {(became ? "required" : "optional")}",
            before.Node["required"] ?? before.Node,
            after.Node["required"] ?? after.Node,
            after.Node,
            after.Use);
    }
}
