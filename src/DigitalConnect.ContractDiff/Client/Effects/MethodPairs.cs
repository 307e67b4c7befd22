using DigitalConnect.ContractDiff.Client.Surface;

namespace DigitalConnect.ContractDiff.Client.Effects;

/// <summary>Which method of the one client is which of the other: by operation, else (the path moved) by name.</summary>
internal sealed record MethodPairs(
    IReadOnlyList<(ClientMethod Before, ClientMethod After)> Pairs, IReadOnlyList<ClientMethod> Removed, IReadOnlyList<ClientMethod> Added)
{
    public static MethodPairs Of(ClientSurface before, ClientSurface after)
    {
        var pairs = new List<(ClientMethod, ClientMethod)>();
        var (lost, won) = Match(before.Methods, after.Methods, method => method.ExactKey, pairs);
        (lost, won) = Match(lost, won, method => method.Key, pairs);
        (lost, won) = Match(lost, won, method => method.Name, pairs);
        return new MethodPairs(pairs, lost, won);
    }

    private static (IReadOnlyList<ClientMethod> Lost, IReadOnlyList<ClientMethod> Won) Match(
        IReadOnlyList<ClientMethod> before, IReadOnlyList<ClientMethod> after, Func<ClientMethod, string> key, List<(
            ClientMethod, ClientMethod)> pairs)
    {
        var waiting = new Dictionary<string, ClientMethod>(after.Count, StringComparer.Ordinal);
        foreach (var method in after)
            waiting.TryAdd(key(method), method);
        var lost = new List<ClientMethod>();
        var found = new HashSet<ClientMethod>(after.Count, ReferenceEqualityComparer.Instance);
        foreach (var method in before)
        {
            if (!waiting.Remove(key(method), out var same))
            {
                lost.Add(method);
                continue;
            }

            pairs.Add((method, same));
            found.Add(same);
        }

        return (lost, found.Count == after.Count ? [] : [.. after.Where(method => !found.Contains(method))]);
    }
}
