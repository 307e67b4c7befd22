using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Tells which format includes which, and which formats say anything about values.</summary>
internal static class SchemaFormats
{
    private static readonly HashSet<(string Outer, string Inner)> Wider =
        [("int64", "int32"), ("double", "float"), ("double", "int32"), ("float", "int32"), ("double", "int64"), ("float", "int64")];

    // OpenAPI 3.0 and its format registry, JSON Schema 2020-12 (validation, section 7.3). Others are names that no validator knows.
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64", "double-int", "float", "double", "decimal", "decimal128",
        "byte", "binary", "base64", "base64url", "char", "date", "date-time", "date-time-local", "time", "time-local", "duration", "email",
        "idn-email", "hostname", "idn-hostname", "ipv4", "ipv6", "uri", "uri-reference", "uri-template", "iri", "iri-reference", "uuid",
        "guid", "json-pointer", "relative-json-pointer", "regex", "http-date", "sf-binary", "sf-boolean", "sf-decimal", "sf-integer",
        "sf-string", "sf-token", "unixtime",
    };

    // Where 64 bits end, also as a JavaScript program writes it, rounded to a double.
    private static readonly ExactNumber Highest = ExactNumber.Parse("9223372036854776000")!.Value;
    private static readonly ExactNumber Lowest = ExactNumber.Parse("-9223372036854776000")!.Value;

    /// <summary>The format if it says anything about values, else null.</summary>
    public static string? Validated(string? format) => format is not null && Known.Contains(format) ? format : null;

    /// <summary>Whether a number has this format without saying so: JSON is read into doubles, and nobody counts farther than 64 bits, unless a
    /// limit says that he may.</summary>
    public static bool IsImplied(string? format, Schema schema) => format switch
    {
        "double" => schema.Types == JsonTypes.Number,
        "int64" => schema.Types == JsonTypes.Integer && Enumerable.Range(0, BoundKeyword.FirstCount).Select(schema.BoundOf)
            .All(bound => bound is not { Value: var value } || (value <= Highest && value >= Lowest)),
        _ => false,
    };

    public static bool Contain(string? outer, string? inner) =>
        outer is null || outer == inner || (inner is not null && Wider.Contains((outer, inner)));
}
