using Newtonsoft.Json;

namespace DigitalConnect.Json;

/// <summary>Points in time (<c>date-time</c>, RFC 3339).</summary>
internal readonly struct DateTimeOffsetJson : IJsonCodec<DateTimeOffset>, ITextCodec<DateTimeOffset>
{
    public static DateTimeOffset Missing => default;

    public static void Write(JsonWriter writer, DateTimeOffset value) => writer.WriteValue(Format(value));

    public static bool TryRead(JsonAnswerReader reader, out DateTimeOffset value)
    {
        if (reader.TokenType == JsonToken.String && DateTimeOffset.TryParse((string)reader.Value!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value))
        {
            return true;
        }

        value = default;
        return reader.Refuse();
    }

    public static string Format(DateTimeOffset value) => value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture);
}
