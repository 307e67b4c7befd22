using Newtonsoft.Json;

namespace DigitalConnect.Json;

/// <summary>UUIDs (<c>uuid</c>, RFC 9562).</summary>
internal readonly struct GuidJson : IJsonCodec<Guid>, ITextCodec<Guid>
{
    public static Guid Missing => default;

    public static void Write(JsonWriter writer, Guid value) => writer.WriteValue(Format(value));

    public static bool TryRead(JsonAnswerReader reader, out Guid value)
    {
        if (reader.TokenType == JsonToken.String && Guid.TryParse((string)reader.Value!, CultureInfo.InvariantCulture, out value))
        {
            return true;
        }

        value = default;
        return reader.Refuse();
    }

    public static string Format(Guid value) => value.ToString("D");
}
