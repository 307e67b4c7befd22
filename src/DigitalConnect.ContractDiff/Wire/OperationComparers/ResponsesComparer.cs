using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.OperationComparers;

/// <summary>Compares the statuses that an operation answers with, and what comes with each.</summary>
internal static class ResponsesComparer
{
    // Such an answer has no content, whatever a contract says (RFC 9110, sections 6.4.1 and 15.3.6).
    private static readonly string[] StatusesWithoutBody = ["204", "205", "304"];

    private const string Default = "default";

    public static void Compare(Session session, OperationScope scope, MappingNode before, MappingNode after, Caller caller)
    {
        var old = Read(session.Base, before);
        var now = Read(session.Revision, after);
        foreach (var (status, response) in old)
        {
            var successors = Successors(status, old, now);
            if (successors.Count == 0)
            {
                if (caller == Caller.Client || Restricts(now))
                    ReportRemoved(scope, status, response, caller);
                successors = Covering(status, old, now);
            }

            foreach (var same in successors.Where(same => !session.Unchanged.Contain(response.Use, same.Use)))
                Compare(session, scope, status, response, same, caller);
        }

        foreach (var (status, response) in now.Where(response => !old.ContainsKey(response.Key)))
        {
            var rule = caller == Caller.Api ? CallbackRules.SuccessStatusAdded
                : IsSuccess(status) ? BodyRules.SuccessStatusAdded
                : BodyRules.ErrorStatusAdded;
            if (IsReported(status, caller))
                scope.Report(rule, $"{Name(status, caller)} added", null, response.Use);
        }
    }

    // 2XX promises no more than 200, which it holds; 200 instead of 2XX promises less, which breaks nobody.
    private static IReadOnlyList<Element> Successors(string status, Dictionary<string, Element> old, Dictionary<string, Element> now)
    {
        if (now.TryGetValue(status, out var same) || now.TryGetValue($"{status.FirstOrDefault()}XX", out same))
            return [same];
        return status.EndsWith("XX", StringComparison.OrdinalIgnoreCase)
            ? [
                .. now.Where(response => response.Key.FirstOrDefault() == status[0] && !old.ContainsKey(response.Key))
                    .Select(response => response.Value)]
            : [];
    }

    // A failure of no status of its own is answered as "default" says, and one that "default" spoke of may have a status of its own now.
    private static IReadOnlyList<Element> Covering(string status, Dictionary<string, Element> old, Dictionary<string, Element> now)
    {
        if (status == Default)
            return [.. now.Where(response => !old.ContainsKey(response.Key) && !IsSuccess(response.Key)).Select(response => response.Value)];
        return !IsSuccess(status) && now.TryGetValue(Default, out var rest) ? [rest] : [];
    }

    private static void ReportRemoved(OperationScope scope, string status, Element response, Caller caller)
    {
        if (!IsReported(status, caller))
            return;
        var rule = caller == Caller.Api ? CallbackRules.SuccessStatusRemoved
            : IsSuccess(status) ? BodyRules.SuccessStatusRemoved
            : BodyRules.ErrorStatusRemoved;
        scope.Report(rule, $"{Name(status, caller)} removed", response.Use, null);
    }

    private static void Compare(Session session, OperationScope scope, string status, Element before, Element after, Caller caller)
    {
        var direction = caller == Caller.Client ? Direction.Response : Direction.Request;
        if (!StatusesWithoutBody.Contains(status))
            MediaTypesComparer.Compare(session, scope, before, after, direction, $" (status {status})");
        if (caller == Caller.Api)
            return;
        HeadersComparer.Compare(session, scope, status, before, after);
        if (before.Node.Text("description")?.Trim() != after.Node.Text("description")?.Trim())
            scope.ReportKeyword(BodyRules.ResponseDescriptionChanged, $"description of status {status} changed", "description", before, after);
    }

    private static Dictionary<string, Element> Read(Contract contract, MappingNode operation)
    {
        var responses = Element.Map(contract, operation["responses"], StringComparer.OrdinalIgnoreCase);
        foreach (var extension in responses.Keys.Where(key => key.StartsWith("x-", StringComparison.OrdinalIgnoreCase)).ToList())
            responses.Remove(extension);
        return responses;
    }

    // Which failures a client may answer a callback with changes nothing for it.
    private static bool IsReported(string status, Caller caller) => caller == Caller.Client || IsSuccess(status);

    // Where no success is listed, a callback may be answered with any.
    private static bool Restricts(Dictionary<string, Element> responses) => responses.Keys.Any(IsSuccess) && !responses.ContainsKey(Default);

    private static string Name(string status, Caller caller) => caller == Caller.Client ? $"status {status}" : $"status {status} of the callback";

    private static bool IsSuccess(string status) => status.StartsWith('2');
}
