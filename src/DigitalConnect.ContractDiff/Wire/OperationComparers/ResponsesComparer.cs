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
                ReportRemoved(scope, status, response, caller);
                successors = Covering(status, old, now);
            }

            foreach (var same in successors.Where(same => !session.Unchanged.Contain(response.Use, same.Use)))
                Compare(session, scope, status, response, same, caller);
        }

        foreach (var (status, response) in now.Where(response => caller == Caller.Client && !old.ContainsKey(response.Key)))
        {
            var rule = IsSuccess(status) ? BodyRules.SuccessStatusAdded : BodyRules.ErrorStatusAdded;
            scope.Report(rule, $"status {status} added", null, response.Use);
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
        if (caller == Caller.Api)
            return;
        var rule = IsSuccess(status) ? BodyRules.SuccessStatusRemoved : BodyRules.ErrorStatusRemoved;
        scope.Report(rule, $"status {status} removed", response.Use, null);
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
        {
            scope.Report(
                BodyRules.ResponseDescriptionChanged,
                $"description of status {status} changed",
                before.Node["description"] ?? before.Node,
                after.Node["description"] ?? after.Node,
                after.Node,
                after.Use);
        }
    }

    private static Dictionary<string, Element> Read(Contract contract, MappingNode operation)
    {
        var responses = Element.Map(contract, operation["responses"], StringComparer.OrdinalIgnoreCase);
        foreach (var extension in responses.Keys.Where(key => key.StartsWith("x-", StringComparison.OrdinalIgnoreCase)).ToList())
            responses.Remove(extension);
        return responses;
    }

    private static bool IsSuccess(string status) => status.StartsWith('2');
}
