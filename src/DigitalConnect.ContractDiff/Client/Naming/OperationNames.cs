using DigitalConnect.ContractDiff.Wire.OperationComparers;

namespace DigitalConnect.ContractDiff.Client.Naming;

/// <summary>Names of operations: their <c>operationId</c>, else one that NSwag makes of the path; each once.</summary>
internal static class OperationNames
{
    private const string Asynchronous = "Async";

    /// <param name="operations">The operations, in the order of the document, with whether they answer with a collection.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<(Endpoint Endpoint, bool GivesCollection)> operations)
    {
        var ids = operations.Select(
            operation => operation.Endpoint.Node.Text("operationId") is { Length: > 0 } id ? id : OfPath(operation.Endpoint.Path)).ToArray();
        Distinguish(ids, same => same.All(at => operations[at].GivesCollection), (at, _) => operations[at].GivesCollection ? "All" : "");
        Distinguish(ids, same => same.DistinctBy(at => operations[at].Endpoint.Method).Count() == 1, (at, _) => operations[at].Endpoint.Method);
        Distinguish(ids, _ => false, (_, number) => number == 1 ? "" : $"{number}");
        return [.. ids.Select(Method)];
    }

    private static string OfPath(string path) =>
        path.Trim('/').Split('/').LastOrDefault(segment => segment.Length > 0 && !segment.Contains('{', StringComparison.Ordinal)) ?? "Anonymous";

    private static void Distinguish(string[] ids, Func<IReadOnlyList<int>, bool> isUseless, Func<int, int, string> suffix)
    {
        if (ids.Distinct(StringComparer.Ordinal).Count() == ids.Length)
            return;
        foreach (
            var same in Enumerable.Range(0, ids.Length)
                .GroupBy(at => ids[at], StringComparer.Ordinal)
                .Select(group => group.ToList())
                .Where(same => same.Count > 1)
                .ToList())
        {
            if (isUseless(same))
                continue;
            for (var number = 0; number < same.Count; number++)
                ids[same[number]] += suffix(same[number], number + 1);
        }
    }

    private static string Method(string id)
    {
        var name = id.EndsWith(Asynchronous, StringComparison.Ordinal) ? id[..^Asynchronous.Length] : id;
        return Identifiers.Of(
            name.All(char.IsLetterOrDigit)
                ? CamelCase.Upper(name)
                : string.Concat(CamelCase.Upper(name).Select(letter => char.IsLetterOrDigit(letter) ? letter : '_')));
    }
}
