using System.Buffers;
using System.Buffers.Text;
using Newtonsoft.Json;

namespace DigitalConnect.Runtime.Json;

/// <summary>
/// Reads the tokens of plain JSON from its bytes. Plain is what nearly every server writes: what RFC 8259 allows, without an escape, a
/// fraction or a large number. At the first token that is not plain it stops, for Newtonsoft's reader to go on.
/// </summary>
internal struct PlainJson
{
    private const int DeepestNesting = 63; // Deeper than this, Newtonsoft's reader decides.
    private const int MostDigits = 18; // So many always fit into 64 bits.

    private static readonly SearchValues<byte> EndsOfText = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (byte)code), (byte)'"',
        (byte)'\\']);

    private int _at;
    private int _textAt;
    private int _textLength;
    private long _number;
    private ulong _objects; // A bit for each container that is open, the innermost lowest: whether it is an object.
    private Expected _expected;

    private enum Expected
    {
        Value,
        FirstMember,
        FirstElement,
        Next,
    }

    /// <summary>What was read last.</summary>
    public JsonToken Token { get; private set; }

    /// <summary>How many tokens were read.</summary>
    public int Count { get; private set; }

    /// <summary>How many objects and arrays are open.</summary>
    public int Depth { get; private set; }

    /// <summary>The text or the name that was read last, between its quotation marks.</summary>
    public readonly ReadOnlySpan<byte> Text(ReadOnlySpan<byte> json) => json.Slice(_textAt, _textLength);

    /// <summary>The value of the token, as Newtonsoft has it.</summary>
    public readonly object? Value(ReadOnlySpan<byte> json) => Token switch
    {
        JsonToken.String or JsonToken.PropertyName => ToString(Text(json)),
        JsonToken.Integer => _number,
        JsonToken.Boolean => _number != 0,
        _ => null,
    };

    /// <summary>Whether there is nothing left but space.</summary>
    public bool TryEnd(ReadOnlySpan<byte> json)
    {
        if (Depth > 0 || _expected != Expected.Next || PastSpace(json, _at) < json.Length)
            return false;

        Token = JsonToken.None;
        return true;
    }

    /// <summary>Reads the next token; false at the end, and at one that is not plain.</summary>
    public bool TryRead(ReadOnlySpan<byte> json)
    {
        var at = PastSpace(json, _at);
        if (at >= json.Length)
            return false;

        var isInObject = (_objects & 1) != 0;
        switch (_expected)
        {
            case Expected.Value:
                return TryReadValue(json, at);
            case Expected.FirstMember:
                return json[at] == '}' ? End(JsonToken.EndObject, at) : TryReadName(json, at);
            case Expected.FirstElement:
                return json[at] == ']' ? End(JsonToken.EndArray, at) : TryReadValue(json, at);
            case Expected.Next when Depth > 0 && json[at] == ',':
                at = PastSpace(json, at + 1);
                return at < json.Length && (isInObject ? TryReadName(json, at) : TryReadValue(json, at));
            case Expected.Next when Depth > 0 && json[at] == (isInObject ? '}' : ']'):
                return End(isInObject ? JsonToken.EndObject : JsonToken.EndArray, at);
            default:
                return false;
        }
    }

    private bool TryReadName(ReadOnlySpan<byte> json, int at)
    {
        if (json[at] != '"' || !TryFindText(json, at + 1))
            return false;

        at = PastSpace(json, _textAt + _textLength + 1);
        return at < json.Length && json[at] == ':' && Take(JsonToken.PropertyName, at + 1, Expected.Value);
    }

    private bool TryReadValue(ReadOnlySpan<byte> json, int at)
    {
        switch (json[at])
        {
            case (byte)'"':
                return TryFindText(json, at + 1) && Take(JsonToken.String, _textAt + _textLength + 1, Expected.Next);
            case (byte)'{':
                return Start(JsonToken.StartObject, at, Expected.FirstMember);
            case (byte)'[':
                return Start(JsonToken.StartArray, at, Expected.FirstElement);
            case (byte)'n':
                return TryReadWord(json, at, "null"u8, JsonToken.Null, 0);
            case (byte)'t':
                return TryReadWord(json, at, "true"u8, JsonToken.Boolean, 1);
            case (byte)'f':
                return TryReadWord(json, at, "false"u8, JsonToken.Boolean, 0);
            case (byte)'0':
                return TryReadWord(json, at, "0"u8, JsonToken.Integer, 0);
            case >= (byte)'1' and <= (byte)'9':
                return Utf8Parser.TryParse(json[at..], out _number, out var digits) && digits <= MostDigits && EndsValue(json, at + digits)
                    && Take(JsonToken.Integer, at + digits, Expected.Next);
            default:
                return false;
        }
    }

    private bool TryFindText(ReadOnlySpan<byte> json, int at)
    {
        var length = json[at..].IndexOfAny(EndsOfText);
        (_textAt, _textLength) = (at, length);
        return length >= 0 && json[at + length] == '"';
    }

    private bool TryReadWord(ReadOnlySpan<byte> json, int at, ReadOnlySpan<byte> word, JsonToken token, long number)
    {
        _number = number;
        return json[at..].StartsWith(word) && EndsValue(json, at + word.Length) && Take(token, at + word.Length, Expected.Next);
    }

    private bool Start(JsonToken token, int at, Expected expected)
    {
        if (Depth == DeepestNesting)
            return false;

        Depth++;
        _objects = (_objects << 1) | (token == JsonToken.StartObject ? 1u : 0u);
        return Take(token, at + 1, expected);
    }

    private bool End(JsonToken token, int at)
    {
        Depth--;
        _objects >>= 1;
        return Take(token, at + 1, Expected.Next);
    }

    private bool Take(JsonToken token, int end, Expected expected)
    {
        Token = token;
        Count++;
        _at = end;
        _expected = expected;
        return true;
    }

    // As ASCII it is copied at once; UTF-8 is first counted.
    private static string ToString(ReadOnlySpan<byte> text) => Ascii.IsValid(text) ? Encoding.Latin1.GetString(text) : Encoding.UTF8.GetString(text);

    private static bool EndsValue(ReadOnlySpan<byte> json, int at) =>
        at < json.Length && json[at] is (byte)',' or (byte)'}' or (byte)']' or (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';

    private static int PastSpace(ReadOnlySpan<byte> json, int at)
    {
        while (at < json.Length && json[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
            at++;

        return at;
    }
}
