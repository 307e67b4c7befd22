namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>Compares nodes by what they say, not where.</summary>
internal static class NodeEquality
{
    public static bool AreEqual(DocumentNode one, DocumentNode other) => (one, other) switch
    {
        (ScalarNode left, ScalarNode right) => left.Kind == right.Kind && left.Value == right.Value,
        (SequenceNode left, SequenceNode right) => AreEqual(left, right),
        (MappingNode left, MappingNode right) => AreEqual(left, right),
        _ => false,
    };

    private static bool AreEqual(SequenceNode left, SequenceNode right)
    {
        if (left.Count != right.Count)
            return false;
        for (var at = 0; at < left.Count; at++)
        {
            if (!AreEqual(left[at], right[at]))
                return false;
        }

        return true;
    }

    private static bool AreEqual(MappingNode left, MappingNode right)
    {
        if (left.Count != right.Count)
            return false;
        for (var at = 0; at < left.Count; at++)
        {
            var (key, value) = left[at];
            if (right.At(at, key) is not { } same || !AreEqual(value, same))
                return false;
        }

        return true;
    }
}
