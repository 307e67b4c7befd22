namespace DigitalConnect.ContractDiff.Wire.OperationComparers;

/// <summary>Which operation of the old document is which of the new one: that of the same path, else one whose template differs in names
/// only.</summary>
internal sealed record EndpointPairs(
    IReadOnlyList<(Endpoint Before, Endpoint After)> Pairs, IReadOnlyList<Endpoint> Removed, IReadOnlyList<Endpoint> Added)
{
    public static EndpointPairs Of(IReadOnlyList<Endpoint> before, IReadOnlyList<Endpoint> after, ServerPrefixes prefixes)
    {
        var found = new Dictionary<Endpoint, Endpoint>(ReferenceEqualityComparer.Instance);
        var waiting = new HashSet<Endpoint>(after, ReferenceEqualityComparer.Instance);
        // Templates that clash are told apart by their names: documents have such, though they must not.
        Match(path => path);
        Match(PathTemplate.Key);
        return new EndpointPairs(
            [.. before.Where(found.ContainsKey).Select(old => (old, found[old]))],
            [.. before.Where(old => !found.ContainsKey(old))],
            [.. after.Where(waiting.Contains)]);

        void Match(Func<string, string> key)
        {
            var byKey = waiting.ToLookup(now => $"{now.Method} {key(prefixes.Revision + now.Path)}");
            foreach (var old in before.Where(old => !found.ContainsKey(old)))
            {
                if (byKey[$"{old.Method} {key(prefixes.Base + old.Path)}"].FirstOrDefault(waiting.Contains) is not { } same)
                    continue;
                found.Add(old, same);
                waiting.Remove(same);
            }
        }
    }
}
