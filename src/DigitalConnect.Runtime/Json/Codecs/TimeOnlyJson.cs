using Newtonsoft.Json;

namespace DigitalConnect.Runtime.Json;

/// <summary>
/// Times of a day (<c>time</c>). An offset, which no time of .NET holds, is left out and noted as drift; a leap second is read as the last
/// moment of its minute. For generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TimeOnlyJson : IJsonCodec<TimeOnly>, ITextCodec<TimeOnly>
{
    /// <inheritdoc/>
    public static TimeOnly Missing => default;

    /// <inheritdoc/>
    public static void Write(JsonBodyWriter writer, TimeOnly value) => writer.WriteValue(Format(value));

    /// <inheritdoc/>
    public static bool TryRead(JsonBodyReader reader, out TimeOnly value)
    {
        if (reader.TokenType == JsonToken.String)
        {
            var text = ((string)reader.Value!).AsSpan();
            var clock = WithoutOffset(text);
            if (TryParse(clock, out value) || TryParseLeapSecond(clock, out value))
            {
                if (clock.Length < text.Length)
                    reader.Note(DriftKind.WrongType);

                return true;
            }
        }

        value = default;
        return reader.Refuse();
    }

    /// <inheritdoc/>
    public static string Format(TimeOnly value) => value.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);

    private static ReadOnlySpan<char> WithoutOffset(ReadOnlySpan<char> text) => text switch
    {
        [.. var clock, 'Z' or 'z'] => clock,
        [.. var clock, '+' or '-', _, _, ':', _, _] => clock,
        _ => text,
    };

    private static bool TryParse(ReadOnlySpan<char> text, out TimeOnly value) =>
        TimeOnly.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    private static bool TryParseLeapSecond(ReadOnlySpan<char> text, out TimeOnly value)
    {
        value = default;
        return text is [_, _, ':', _, _, ':', '6', '0', ..] && TryParse($"{text[..6]}59.9999999", out value);
    }
}
