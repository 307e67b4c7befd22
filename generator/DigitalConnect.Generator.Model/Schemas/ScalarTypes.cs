using System.Numerics;
using DigitalConnect.Generator.Documents;

namespace DigitalConnect.Generator.Schemas;

/// <summary>The C# types of texts, numbers and booleans.</summary>
internal static class ScalarTypes
{
    public static ScalarType? Of(string type, ContractNode schema)
    {
        var format = schema.TextOf("format");
        return type switch
        {
            "string" => Text(format, schema),
            "integer" => Integer(format, schema),
            "number" => Number(format),
            "boolean" => ScalarType.Boolean,
            _ => null,
        };
    }

    private static ScalarType Text(string? format, ContractNode schema) => format switch
    {
        "date" => ScalarType.Date,
        "date-time" => ScalarType.DateTime,
        "time" => ScalarType.Time,
        "duration" or "time-span" => ScalarType.Duration,
        "uri" => ScalarType.Uri,
        "uuid" or "guid" => ScalarType.Guid,
        "byte" or "base64" => ScalarType.Bytes,
        _ => schema.TextOf("contentEncoding") == "base64" ? ScalarType.Bytes : ScalarType.Text,
    };

    private static ScalarType Integer(string? format, ContractNode schema) => format switch
    {
        "int64" or "long" or "uint32" => ScalarType.Int64,
        "uint64" or "ulong" => ScalarType.UInt64,
        null or "" when Bound(schema) is { } bound && (bound > long.MaxValue || bound < long.MinValue) => ScalarType.UInt64,
        null or "" when Bound(schema) is { } bound && (bound > int.MaxValue || bound < int.MinValue) => ScalarType.Int64,
        _ => ScalarType.Int32,
    };

    private static ScalarType Number(string? format) => format switch
    {
        "decimal" => ScalarType.Decimal,
        "float" => ScalarType.Single,
        _ => ScalarType.Double,
    };

    private static readonly string[] Bounds = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];

    private static BigInteger? Bound(ContractNode schema) => Bounds
        .Select(name => BigInteger.TryParse(schema.TextOf(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var bound) ? bound
            : (BigInteger?)null)
        .Where(bound => bound is not null)
        .MaxBy(bound => BigInteger.Abs(bound!.Value));
}
