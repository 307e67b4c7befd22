using Newtonsoft.Json;

namespace DigitalConnect.Runtime.Json;

/// <summary>Days (<c>date</c>, RFC 3339). For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DateOnlyJson : IJsonCodec<DateOnly>, ITextCodec<DateOnly>
{
    /// <inheritdoc/>
    public static DateOnly Missing => default;

    /// <inheritdoc/>
    public static void Write(JsonBodyWriter writer, DateOnly value) => writer.WriteValue(Format(value));

    /// <inheritdoc/>
    public static bool TryRead(JsonBodyReader reader, out DateOnly value)
    {
        if (reader.TokenType == JsonToken.String && DateOnly.TryParseExact((string)reader.Value!, "yyyy-MM-dd", CultureInfo.InvariantCulture,
            DateTimeStyles.None, out value))
        {
            return true;
        }

        value = default;
        return reader.Refuse();
    }

    /// <inheritdoc/>
    public static string Format(DateOnly value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
