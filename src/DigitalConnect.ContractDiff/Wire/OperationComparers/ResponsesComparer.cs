using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Wire.OperationComparers;

/// <summary>Compares the statuses that an operation answers with, and what comes with each.</summary>
internal static class ResponsesComparer
{
    public static void Compare(Session session, OperationScope scope, MappingNode before, MappingNode after, Direction direction)
    {
        var old = Read(session.Base, before);
        var now = Read(session.Revision, after);
        foreach (var (status, response) in old)
        {
            var successors = Successors(status, old, now);
            if (successors.Count == 0)
                ReportRemoved(scope, status, response, direction);
            foreach (var same in successors.Where(same => !session.Unchanged.Contain(response.Use, same.Use)))
                Compare(session, scope, status, response, same, direction);
        }

        foreach (var (status, response) in now.Where(response => direction == Direction.Api && !old.ContainsKey(response.Key)))
            scope.Report($"response-{Class(status)}-status-added", $"status {status} added", null, response.Use);
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

    private static void ReportRemoved(OperationScope scope, string status, Element response, Direction direction)
    {
        if (direction == Direction.Api)
            scope.Report($"response-{Class(status)}-status-removed", $"status {status} removed", response.Use, null);
    }

    private static void Compare(Session session, OperationScope scope, string status, Element before, Element after, Direction direction)
    {
        var isRequest = direction == Direction.Callback;
        MediaTypesComparer.Compare(session, scope, before, after, isRequest, $" (status {status})");
        if (isRequest)
            return;
        HeadersComparer.Compare(session, scope, status, before, after);
        if (before.Node.Text("description")?.Trim() != after.Node.Text("description")?.Trim())
        {
            scope.Report(
                "response-description-changed",
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

    private static string Class(string status) => status.StartsWith('2') ? "success" : "non-success";
}
