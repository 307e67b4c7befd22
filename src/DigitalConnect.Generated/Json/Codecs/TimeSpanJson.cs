using Newtonsoft.Json;

namespace DigitalConnect.Json;

/// <summary>Lengths of time.</summary>
internal readonly struct TimeSpanJson : IJsonCodec<TimeSpan>, ITextCodec<TimeSpan>
{
    public static TimeSpan Missing => default;

    public static void Write(JsonWriter writer, TimeSpan value) => writer.WriteValue(Format(value));

    public static bool TryRead(JsonAnswerReader reader, out TimeSpan value)
    {
        if (reader.TokenType == JsonToken.String && TimeSpan.TryParse((string)reader.Value!, CultureInfo.InvariantCulture, out value))
        {
            return true;
        }

        value = default;
        return reader.Refuse();
    }

    public static string Format(TimeSpan value) => value.ToString("c", CultureInfo.InvariantCulture);
}
