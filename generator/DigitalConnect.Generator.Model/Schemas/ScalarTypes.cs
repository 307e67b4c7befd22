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
            "number" => Real(format),
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
        null or "" => OfLimits(schema),
        _ => ScalarType.Int32,
    };

    // Without a format, 64 bits, unless the limits fit into fewer or need more.
    private static ScalarType OfLimits(ContractNode schema)
    {
        var values = (schema["enum"]?.Elements ?? []).Select(one => Number(one.AsText)).OfType<decimal>().ToList();
        var least = Number(schema.TextOf("minimum")) ?? Number(schema.TextOf("exclusiveMinimum"));
        var most = Number(schema.TextOf("maximum")) ?? Number(schema.TextOf("exclusiveMaximum"));
        (least, most) = values.Count > 0 ? (values.Min(), values.Max()) : (least, most);
        return (least, most) switch
        {
            ( >= int.MinValue, <= int.MaxValue) => ScalarType.Int32,
            (null or >= 0, > long.MaxValue and <= ulong.MaxValue) => ScalarType.UInt64,
            ( < long.MinValue, _) or (_, > long.MaxValue) => ScalarType.BigInteger,
            _ => ScalarType.Int64,
        };
    }

    // What no decimal holds is as good as its end here.
    private static decimal? Number(string? text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) ? exact
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? (number > 0 ? decimal.MaxValue : decimal.MinValue)
        : null;

    private static ScalarType Real(string? format) => format switch
    {
        "decimal" => ScalarType.Decimal,
        "float" => ScalarType.Single,
        _ => ScalarType.Double,
    };
}
