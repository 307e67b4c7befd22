using Newtonsoft.Json;

namespace DigitalConnect.Json;

/// <summary>Booleans.</summary>
internal readonly struct BooleanJson : IJsonCodec<bool>, ITextCodec<bool>
{
    public static bool Missing => false;

    public static void Write(JsonWriter writer, bool value) => writer.WriteValue(value);

    public static bool TryRead(JsonAnswerReader reader, out bool value)
    {
        value = reader.TokenType == JsonToken.Boolean && (bool)reader.Value!;
        return reader.TokenType == JsonToken.Boolean || reader.Refuse();
    }

    public static string Format(bool value) => value ? "true" : "false";
}
