using System.Xml;
using Newtonsoft.Json;

namespace DigitalConnect.Json;

/// <summary>Lengths of time (<c>duration</c>, RFC 3339, appendix A). What .NET itself writes is read, too.</summary>
internal readonly struct TimeSpanJson : IJsonCodec<TimeSpan>, ITextCodec<TimeSpan>
{
    public static TimeSpan Missing => default;

    public static void Write(JsonWriter writer, TimeSpan value) => writer.WriteValue(Format(value));

    public static bool TryRead(JsonAnswerReader reader, out TimeSpan value)
    {
        if (reader.TokenType == JsonToken.String && TryParse((string)reader.Value!, out value))
        {
            return true;
        }

        value = default;
        return reader.Refuse();
    }

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
