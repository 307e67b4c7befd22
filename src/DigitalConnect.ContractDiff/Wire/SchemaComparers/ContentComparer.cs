namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Compares what a string holds: <c>contentMediaType</c> and <c>contentEncoding</c>.</summary>
internal static class ContentComparer
{
    public static void Compare(SchemaComparison pair)
    {
        Compare(pair, "contentMediaType", "content-media-type-changed");
        Compare(pair, "contentEncoding", "content-encoding-changed");
    }

    private static void Compare(SchemaComparison pair, string keyword, string change)
    {
        var (before, after) = (pair.Base.Text(keyword), pair.Revision.Text(keyword));
        if (!string.Equals(before, after, StringComparison.OrdinalIgnoreCase) && !ContentSpellings.AreEqual(pair.Base, pair.Revision))
        {
            pair.Report(
                change, $"{keyword} went from {before ?? "none"} to {after ?? "none"}", pair.Base.Keyword(keyword), pair.Revision.Keyword(keyword));
        }
    }
}
