namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>JSON pointers as URI fragments (RFC 6901, section 6).</summary>
internal static class JsonPointer
{
    public static string Escape(string segment) =>
        segment.AsSpan().IndexOfAny('~', '/') < 0
            ? segment
            : segment.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <summary>The node that the pointer names, or null.</summary>
    public static DocumentNode? Find(DocumentNode root, string fragment)
    {
        if (fragment is "" or "/")
            return root;
        if (fragment[0] != '/')
            return null;
        DocumentNode? node = root;
        foreach (var segment in fragment[1..].Split('/'))
        {
            node = node switch
            {
                MappingNode mapping => mapping[Unescape(segment)],
                SequenceNode sequence when int.TryParse(segment, out var at) && at >= 0 && at < sequence.Items.Count => sequence.Items[at],
                _ => null,
            };
        }

        return node;
    }

    /// <summary>The keys that a pointer in a URI fragment names, from the root on.</summary>
    public static IReadOnlyList<string> Segments(string pointer) => [.. pointer.Split('/').Skip(1).Select(Unescape)];

    private static string Unescape(string segment)
    {
        if (segment.Contains('%', StringComparison.Ordinal))
            segment = Uri.UnescapeDataString(segment);
        return segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
    }
}
