using Newtonsoft.Json;

namespace DigitalConnect.Runtime.Json;

/// <summary>Times of a day (<c>time</c>). For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TimeOnlyJson : IJsonCodec<TimeOnly>, ITextCodec<TimeOnly>
{
    /// <inheritdoc/>
    public static TimeOnly Missing => default;

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, TimeOnly value) => writer.WriteValue(Format(value));

    /// <inheritdoc/>
    public static bool TryRead(JsonBodyReader reader, out TimeOnly value)
    {
        if (reader.TokenType == JsonToken.String && TimeOnly.TryParse((string)reader.Value!, CultureInfo.InvariantCulture, DateTimeStyles.None,
            out value))
        {
            return true;
        }

        value = default;
        return reader.Refuse();
    }

    /// <inheritdoc/>
    public static string Format(TimeOnly value) => value.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
}
