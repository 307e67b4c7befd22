using Newtonsoft.Json;

namespace DigitalConnect.Runtime.Json;

/// <summary>Points in time (<c>date-time</c>, RFC 3339). For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DateTimeOffsetJson : IJsonCodec<DateTimeOffset>, ITextCodec<DateTimeOffset>
{
    /// <inheritdoc/>
    public static DateTimeOffset Missing => default;

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, DateTimeOffset value) => writer.WriteValue(Format(value));

    /// <inheritdoc/>
    public static bool TryRead(JsonBodyReader reader, out DateTimeOffset value)
    {
        // .NET would also read "12:30", and make it a time of today.
        if (reader is { TokenType: JsonToken.String, Value: string { Length: >= 10 } text }
            && text[4] == '-'
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value))
        {
            return true;
        }

        value = default;
        return reader.Refuse();
    }

    /// <inheritdoc/>
    public static string Format(DateTimeOffset value) => value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture);
}
