using System.Buffers;
using Newtonsoft.Json;

namespace DigitalConnect.Json;

/// <summary>Newtonsoft's writer, which looks at each character of a text for one to escape, with a shorter way for text that has none.</summary>
internal sealed class JsonBodyTextWriter(Utf8TextWriter utf8) : JsonTextWriter(utf8)
{
    // What StringEscapeHandling.Default escapes, in two sets that each have a fast search.
    private static readonly SearchValues<char> EscapedAscii = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (char)code), '"', '\\']);

    public override void WritePropertyName(string name, bool escape)
    {
        if (escape)
        {
            base.WritePropertyName(name, escape);
            return;
        }

        SetWriteState(JsonToken.PropertyName, name);
        utf8.WriteQuoted(name);
        utf8.Write(':');
    }

    public override void WriteValue(string? value)
    {
        if (value is null || value.AsSpan().ContainsAny(EscapedAscii) || value.AsSpan().ContainsAny('\u0085', '\u2028', '\u2029'))
        {
            base.WriteValue(value);
            return;
        }

        SetWriteState(JsonToken.String, value);
        utf8.WriteQuoted(value);
    }
}
