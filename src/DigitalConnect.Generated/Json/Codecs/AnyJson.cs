using Newtonsoft.Json;

namespace DigitalConnect.Json;

/// <summary>Any JSON value, kept as it is.</summary>
internal readonly struct AnyJson : IJsonCodec<JToken>
{
    public static JToken Missing => JValue.CreateNull();

    public static void Write(JsonWriter writer, JToken value) => value.WriteTo(writer);

    public static bool TryRead(JsonAnswerReader reader, [MaybeNullWhen(false)] out JToken value)
    {
        try
        {
            value = JToken.ReadFrom(reader);
            return true;
        }
        catch (JsonReaderException)
        {
            // The document ended within the value: the reader knows, and half a value is none.
            value = null;
            return false;
        }
    }
}
