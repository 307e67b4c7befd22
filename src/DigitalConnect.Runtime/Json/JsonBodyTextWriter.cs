using System.Buffers;
using Newtonsoft.Json;

namespace DigitalConnect.Runtime.Json;

/// <summary>Newtonsoft's writer, which looks at each character of a text for one to escape, with a shorter way for text that has none.</summary>
internal sealed class JsonBodyTextWriter(Utf8TextWriter utf8) : JsonTextWriter(utf8)
{
    // RFC 8259, section 7, asks for no more. Newtonsoft escapes three characters beyond ASCII, too, which would cost a second search.
    private static readonly SearchValues<char> Escaped = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (char)code), '"', '\\']);

    private const int DeepestNesting = 256;

    private int _depth;

    public override void WriteStartObject()
    {
        Enter();
        base.WriteStartObject();
    }

    public override void WriteStartArray()
    {
        Enter();
        base.WriteStartArray();
    }

    public override void WriteEndObject()
    {
        _depth--;
        base.WriteEndObject();
    }

    public override void WriteEndArray()
    {
        _depth--;
        base.WriteEndArray();
    }

    public override void Close()
    {
        _depth = 0;
        base.Close();
    }

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
        if (value is null || value.AsSpan().ContainsAny(Escaped))
        {
            base.WriteValue(value);
            return;
        }

        SetWriteState(JsonToken.String, value);
        utf8.WriteQuoted(value);
    }

    // Before the stack ends: a value that holds itself has no end.
    private void Enter()
    {
        if (++_depth > DeepestNesting)
            throw new ArgumentException($"The value is nested more than {DeepestNesting} levels deep, or holds itself.");
    }
}
