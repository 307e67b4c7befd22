using Newtonsoft.Json;

namespace DigitalConnect.Runtime.Json;

/// <summary>Points in time (<c>date-time</c>, RFC 3339). A leap second, which .NET does not have, is read as the next second. For generated
/// code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DateTimeOffsetJson : IJsonCodec<DateTimeOffset>, ITextCodec<DateTimeOffset>
{
    // Where the seconds are in "2016-12-31T23:59:60Z".
    private const int SecondAt = 17;

    /// <inheritdoc/>
    public static DateTimeOffset Missing => default;

    /// <inheritdoc/>
    public static void Write(JsonBodyWriter writer, DateTimeOffset value) => writer.WriteValue(Format(value));

    /// <inheritdoc/>
    public static bool TryRead(JsonBodyReader reader, out DateTimeOffset value)
    {
        // .NET would also read "12:30", and make it a time of today.
        if (reader is { TokenType: JsonToken.String, Value: string { Length: >= 10 } text }
            && text[4] == '-'
            && (TryParse(text, out value) || TryParseLeapSecond(text, out value)))
        {
            return true;
        }

        value = default;
        return reader.Refuse();
    }

    /// <inheritdoc/>
    public static string Format(DateTimeOffset value) => value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture);

    private static bool TryParse(string text, out DateTimeOffset value) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value);

    private static bool TryParseLeapSecond(string text, out DateTimeOffset value)
    {
        value = default;
        if (text.Length < SecondAt + 2 || text.AsSpan(SecondAt, 2) is not "60"
            || !TryParse(string.Concat(text.AsSpan(0, SecondAt), "59", text.AsSpan(SecondAt + 2)), out var before)
            || before.Ticks > DateTime.MaxValue.Ticks - TimeSpan.TicksPerSecond
            || before.UtcTicks > DateTime.MaxValue.Ticks - TimeSpan.TicksPerSecond)
        {
            return false;
        }

        value = before.AddSeconds(1);
        return true;
    }
}
