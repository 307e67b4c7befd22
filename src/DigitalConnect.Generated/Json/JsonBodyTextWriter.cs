using System.Buffers;
using Newtonsoft.Json;

namespace DigitalConnect.Json;

/// <summary>Newtonsoft's writer, which looks at each character of a text for one to escape, with a shorter way for text that has none.</summary>
internal sealed class JsonBodyTextWriter(Utf8TextWriter utf8) : JsonTextWriter(utf8)
{
    // What StringEscapeHandling.Default escapes.
    private static readonly SearchValues<char> Escaped =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (char)code), '"', '\\', '\u0085', '\u2028', '\u2029']);

    public override void WriteValue(string? value)
    {
        if (value is null || value.AsSpan().ContainsAny(Escaped))
        {
            base.WriteValue(value);
            return;
        }

        // A raw value of no length: the writer's state moves on as it does after any value.
        WriteRawValue("");
        utf8.WriteQuoted(value);
    }
}
