using Newtonsoft.Json;

namespace DigitalConnect.Json;

/// <summary>Exact decimal numbers.</summary>
internal readonly struct DecimalJson : IJsonCodec<decimal>, ITextCodec<decimal>
{
    public static FloatParseHandling Floats => FloatParseHandling.Decimal;

    public static decimal Missing => 0;

    public static void Write(JsonWriter writer, decimal value) => writer.WriteValue(value);

    public static bool TryRead(JsonAnswerReader reader, out decimal value) => JsonNumber.TryReadDecimal(reader, out value);

    public static string Format(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
