using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;

namespace DigitalConnect.ContractDiff.Client.Reading;

/// <summary>The C# types of numbers and texts, as NSwag chooses them with the settings of <c>nswag.json</c>.</summary>
internal static class ScalarTypes
{
    /// <summary>The C# type of a scalar schema; null if the schema is none.</summary>
    public static string? Of(Schema schema, bool isEnum)
    {
        var (types, format) = (schema.Types, schema.Text("format"));
        if (types.HasFlag(JsonTypes.Number))
            return Number(format);
        if (types.HasFlag(JsonTypes.Integer) && !isEnum)
            return Integer(format, schema);
        if (types.HasFlag(JsonTypes.Boolean))
            return "bool";
        return types.HasFlag(JsonTypes.String) && !isEnum ? Text(format) : null;
    }

    private static string Number(string? format) => format switch
    {
        "decimal" => "decimal",
        "float" => "float",
        _ => "double",
    };

    private static string Integer(string? format, Schema schema) => format switch
    {
        "byte" => "byte",
        "int64" or "long" => "long",
        "uint64" or "ulong" => "ulong",
        null or "" when !IsNarrow(schema, "minimum") || !IsNarrow(schema, "maximum") => "long",
        _ => "int",
    };

    private static bool IsNarrow(Schema schema, string limit) =>
        schema.Keyword(limit) is ScalarNode { Number: { } number } && number >= int.MinValue && number <= int.MaxValue;

    private static string Text(string? format) => format switch
    {
        "date" => "DateOnly",
        "date-time" => "DateTimeOffset",
        "time" => "TimeOnly",
        "duration" or "time-span" => "TimeSpan",
        "uri" => "Uri",
        "uuid" or "guid" => "Guid",
        "byte" or "base64" or "binary" => "byte[]",
        _ => "string",
    };
}
