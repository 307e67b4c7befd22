using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace DigitalConnect.Runtime.Json;

/// <summary>Lets Newtonsoft's serializer read and write what has a codec. For generated code.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <typeparam name="TCodec">Reads and writes them.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CodecConverter<T, TCodec> : JsonConverter<T>
    where T : class
    where TCodec : struct, IJsonCodec<T>
{
    /// <inheritdoc/>
    public override void WriteJson(JsonWriter writer, T? value, JsonSerializer serializer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value is null)
        {
            writer.WriteNull();
        }
        else if (writer is JsonTextWriter)
        {
            writer.WriteRawValue(JsonText<T, TCodec>.Format(value));
        }
        else
        {
            using var reader = new JsonTextReader(new StringReader(JsonText<T, TCodec>.Format(value)))
            {
                DateParseHandling = DateParseHandling.None,
                FloatParseHandling = TCodec.Floats,
            };
            writer.WriteToken(reader);
        }
    }

    /// <inheritdoc/>
    public override T? ReadJson(JsonReader reader, Type objectType, T? existingValue, bool hasExistingValue, JsonSerializer serializer)
    {
        var text = JToken.ReadFrom(reader).ToString(Formatting.None);
        using var body = new JsonBodyReader(Encoding.UTF8.GetBytes(text), names: null, BufferPool.Shared);
        return body.Read() && body.TokenType != JsonToken.Null && TCodec.TryRead(body, out var value) ? value : null;
    }
}
