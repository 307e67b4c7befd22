using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.OperationComparers;

/// <summary>Compares request bodies, and the media types of any body.</summary>
internal static class BodyComparer
{
    public static void CompareRequest(Session session, OperationScope scope, MappingNode before, MappingNode after, Caller caller)
    {
        var (old, now) = (Element.Of(session.Base, before["requestBody"]), Element.Of(session.Revision, after["requestBody"]));
        var isRequest = caller == Caller.Client;
        if (old is not null && now is not null)
        {
            CompareRequired(scope, old, now, caller);
            MediaTypesComparer.Compare(session, scope, old, now, isRequest ? Direction.Request : Direction.Response, "");
        }
        else if (old is not null)
        {
            scope.Report(BodyRules.RequestRemoved, "request body removed", old.Use, null, after, null);
        }
        else if (now is not null)
        {
            var isRequired = isRequest && now.Node.Flag("required");
            scope.Report(
                isRequired ? BodyRules.RequestAddedRequired : BodyRules.RequestAddedOptional,
                $"{(isRequired ? "required" : "optional")} request body added",
                null,
                now.Use);
        }
    }

    private static void CompareRequired(OperationScope scope, Element before, Element after, Caller caller)
    {
        var (was, became) = (before.Node.Flag("required"), after.Node.Flag("required"));
        if (was == became)
            return;
        var (rule, body) = caller == Caller.Client
            ? ((became ? ValueChanges.BecameRequired : ValueChanges.BecameOptional).At(Site.RequestBody), "request body")
            : (became ? CallbackRules.BodyBecameRequired : CallbackRules.BodyBecameOptional, "body of the callback");
        scope.ReportKeyword(rule, $"{body} became {(became ? "required" : "optional")}", "required", before, after);
    }
}
