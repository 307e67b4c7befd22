using DigitalConnect.ContractDiff.Loading;

namespace DigitalConnect.ContractDiff.Comparing.OperationComparers;

/// <summary>Compares the statuses that an operation answers with, and what comes with each.</summary>
internal static class ResponsesComparer
{
    public static void Compare(Session session, OperationScope scope, MappingNode before, MappingNode after, Direction direction)
    {
        var old = Read(session.Base, before);
        var now = Read(session.Revision, after);
        foreach (var (status, response) in old)
        {
            if (!now.TryGetValue(status, out var same))
                ReportRemoved(scope, status, response, direction);
            else if (!session.Unchanged.Contain(response.Use, same.Use))
                Compare(session, scope, status, response, same, direction);
        }

        foreach (var (status, response) in now.Where(response => direction == Direction.Api && !old.ContainsKey(response.Key)))
            scope.Report($"response-{Class(status)}-status-added", $"status {status} added", null, response.Use);
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
        if (!isRequest)
            HeadersComparer.Compare(session, scope, status, before, after);
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
