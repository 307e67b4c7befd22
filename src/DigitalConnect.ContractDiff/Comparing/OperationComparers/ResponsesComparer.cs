using DigitalConnect.ContractDiff.Loading;
using DigitalConnect.ContractDiff.Rules;
using DigitalConnect.ContractDiff.Schemas;

namespace DigitalConnect.ContractDiff.Comparing.OperationComparers;

/// <summary>Compares the statuses that an operation answers with, and what comes with each.</summary>
internal static class ResponsesComparer
{
    public static void Compare(Session session, OperationScope scope, MappingNode before, MappingNode after, Direction direction)
    {
        var old = Element.Map(session.Base, before["responses"], StringComparer.OrdinalIgnoreCase);
        var now = Element.Map(session.Revision, after["responses"], StringComparer.OrdinalIgnoreCase);
        foreach (var (status, response) in old)
        {
            if (now.TryGetValue(status, out var same))
                Compare(session, scope, status, response, same, direction);
            else if (direction == Direction.Api)
                scope.Report($"response-{Class(status)}-status-removed", $"status {status} removed", response.Use, null);
        }

        foreach (var (status, response) in now.Where(response => direction == Direction.Api && !old.ContainsKey(response.Key)))
            scope.Report($"response-{Class(status)}-status-added", $"status {status} added", null, response.Use);
    }

    private static void Compare(Session session, OperationScope scope, string status, Element before, Element after, Direction direction)
    {
        var isRequest = direction == Direction.Callback;
        MediaTypesComparer.Compare(session, scope, before, after, isRequest, $" (status {status})");
        if (!isRequest)
            HeadersComparer.Compare(session, scope, status, before, after);
    }

    private static string Class(string status) => status.StartsWith('2') ? "success" : "non-success";
}
