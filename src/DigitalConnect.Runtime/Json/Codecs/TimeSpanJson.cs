using System.Xml;
using Newtonsoft.Json;

namespace DigitalConnect.Runtime.Json;

/// <summary>
/// Lengths of time (<c>duration</c>, RFC 3339, appendix A). What .NET itself writes is read, too. A year is read as 365 days and a month as
/// 30, which is noted as drift: no length of .NET holds them. For generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TimeSpanJson : IJsonCodec<TimeSpan>, ITextCodec<TimeSpan>
{
    /// <inheritdoc/>
    public static TimeSpan Missing => default;

    /// <inheritdoc/>
    public static void Write(JsonBodyWriter writer, TimeSpan value) => writer.WriteValue(Format(value));

    /// <inheritdoc/>
    public static bool TryRead(JsonBodyReader reader, out TimeSpan value)
    {
        if (reader.TokenType == JsonToken.String && TryParse((string)reader.Value!, out value))
        {
            if (((string)reader.Value!).Split('T')[0].AsSpan().ContainsAny('Y', 'M'))
                reader.Note(DriftKind.WrongType);

            return true;
        }

        value = default;
        return reader.Refuse();
    }

    /// <inheritdoc/>
    public static string Format(TimeSpan value) => XmlConvert.ToString(value);

    private static bool TryParse(string text, out TimeSpan value)
    {
        value = default;

        // .NET would also read "5", and make it five days.
        if (text.AsSpan().Count(':') == 2 && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out value))
            return true;

        try
        {
            value = text.Contains('W', StringComparison.Ordinal) ? ParseWeeks(text) : XmlConvert.ToTimeSpan(text);
            return true;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return false;
        }
    }

    // "P2W", which XML Schema does not have: the weeks, and what is behind them.
    private static TimeSpan ParseWeeks(string text)
    {
        var isNegative = text.StartsWith('-');
        var (weeks, rest) = text[(isNegative ? 1 : 0)..].Split('W') is [['P', .. var digits], var behind] ? (digits, behind)
            : throw new FormatException();
        var value = TimeSpan.FromDays(7 * (double)int.Parse(weeks, NumberStyles.None, CultureInfo.InvariantCulture))
            + (rest.Length == 0 ? TimeSpan.Zero : XmlConvert.ToTimeSpan("P" + rest));
        return isNegative ? -value : value;
    }
}
