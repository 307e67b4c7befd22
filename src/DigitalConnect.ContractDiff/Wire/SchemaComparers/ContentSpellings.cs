using DigitalConnect.ContractDiff.Documents.Schemas;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>OpenAPI 3.1 says in keywords of JSON Schema how a string holds bytes; 3.0 said it in <c>format</c>.</summary>
internal static class ContentSpellings
{
    private static readonly (string Format, string Keyword, string Value)[] All =
        [("byte", "contentEncoding", "base64"), ("binary", "contentMediaType", "application/octet-stream")];

    /// <summary>Whether one schema says in its format what the other says in a keyword.</summary>
    public static bool AreEqual(Schema one, Schema other) =>
        All.Any(spelling => IsRespelled(spelling, one, other) || IsRespelled(spelling, other, one));

    private static bool IsRespelled((string Format, string Keyword, string Value) spelling, Schema old, Schema modern) =>
        old.Text("format") == spelling.Format
        && old.Text(spelling.Keyword) is null
        && modern.Text("format") is null
        && string.Equals(modern.Text(spelling.Keyword), spelling.Value, StringComparison.OrdinalIgnoreCase);
}
