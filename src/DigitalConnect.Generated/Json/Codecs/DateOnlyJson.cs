using Newtonsoft.Json;

namespace DigitalConnect.Json;

/// <summary>Days (<c>date</c>, RFC 3339).</summary>
internal readonly struct DateOnlyJson : IJsonCodec<DateOnly>, ITextCodec<DateOnly>
{
    public static DateOnly Missing => default;

    public static void Write(JsonWriter writer, DateOnly value) => writer.WriteValue(Format(value));

    public static bool TryRead(JsonAnswerReader reader, out DateOnly value)
    {
        if (reader.TokenType == JsonToken.String && DateOnly.TryParseExact((string)reader.Value!, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value))
        {
            return true;
        }

        value = default;
        return reader.Refuse();
    }

    public static string Format(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
