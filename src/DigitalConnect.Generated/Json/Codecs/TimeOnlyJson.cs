using Newtonsoft.Json;

namespace DigitalConnect.Json;

/// <summary>Times of a day (<c>time</c>).</summary>
internal readonly struct TimeOnlyJson : IJsonCodec<TimeOnly>, ITextCodec<TimeOnly>
{
    public static TimeOnly Missing => default;

    public static void Write(JsonWriter writer, TimeOnly value) => writer.WriteValue(Format(value));

    public static bool TryRead(JsonAnswerReader reader, out TimeOnly value)
    {
        if (reader.TokenType == JsonToken.String && TimeOnly.TryParse((string)reader.Value!, CultureInfo.InvariantCulture, DateTimeStyles.None, out value))
        {
            return true;
        }

        value = default;
        return reader.Refuse();
    }

    public static string Format(TimeOnly value) => value.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
}
