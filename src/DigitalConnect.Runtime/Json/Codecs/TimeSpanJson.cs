using System.Xml;
using Newtonsoft.Json;

namespace DigitalConnect.Runtime.Json;

/// <summary>Lengths of time (<c>duration</c>, RFC 3339, appendix A). What .NET itself writes is read, too. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TimeSpanJson : IJsonCodec<TimeSpan>, ITextCodec<TimeSpan>
{
    /// <inheritdoc/>
    public static TimeSpan Missing => default;

    /// <inheritdoc/>
    public static void Write(JsonWriter writer, TimeSpan value) => writer.WriteValue(Format(value));

    /// <inheritdoc/>
    public static bool TryRead(JsonBodyReader reader, out TimeSpan value)
    {
        if (reader.TokenType == JsonToken.String && TryParse((string)reader.Value!, out value))
        {
            return true;
        }

        value = default;
        return reader.Refuse();
    }

    /// <inheritdoc/>
    public static string Format(TimeSpan value) => XmlConvert.ToString(value);

    private static bool TryParse(string text, out TimeSpan value)
    {
        if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out value))
        {
            return true;
        }

        try
        {
            value = XmlConvert.ToTimeSpan(text);
            return true;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            return false;
        }
    }
}
