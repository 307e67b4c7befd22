using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Compares what a string holds: <c>contentMediaType</c> and <c>contentEncoding</c>.</summary>
internal static class ContentComparer
{
    public static void Compare(SchemaComparison pair)
    {
        Compare(pair, "contentMediaType", ValueChanges.ContentMediaTypeChanged);
        Compare(pair, "contentEncoding", ValueChanges.ContentEncodingChanged);
    }

    private static void Compare(SchemaComparison pair, string keyword, SchemaChange change)
    {
        var (before, after) = (pair.Base.Text(keyword), pair.Revision.Text(keyword));
        if (!string.Equals(before, after, StringComparison.OrdinalIgnoreCase) && !ContentSpellings.AreEqual(pair.Base, pair.Revision))
        {
            pair.Report(
                change, $"{keyword} went from {before ?? "none"} to {after ?? "none"}", pair.Base.Keyword(keyword), pair.Revision.Keyword(keyword));
        }
    }
}
