using Newtonsoft.Json;

namespace DigitalConnect.Json;

/// <summary>Addresses (<c>uri</c>, RFC 3986).</summary>
internal readonly struct UriJson : IJsonCodec<Uri>, ITextCodec<Uri>
{
    public static Uri Missing => new("", UriKind.Relative);

    public static void Write(JsonWriter writer, Uri value) => writer.WriteValue(Format(value));

    public static bool TryRead(JsonAnswerReader reader, [MaybeNullWhen(false)] out Uri value)
    {
        if (reader.TokenType == JsonToken.String && Uri.TryCreate((string)reader.Value!, UriKind.RelativeOrAbsolute, out value))
        {
            return true;
        }

        value = default;
        return reader.Refuse();
    }

    public static string Format(Uri value) => value.OriginalString;
}
