using DigitalConnect.Runtime.Contract;
using Newtonsoft.Json;

namespace DigitalConnect.Runtime.Json;

/// <content>Values as they are written: as a fragment, or as the digits of a number.</content>
public sealed partial class JsonBodyReader
{
    private Utf8Position? _position;

    /// <summary>Takes the value at the current token as a fragment, and ends on its last token.</summary>
    public JsonFragment Capture()
    {
        var path = JsonPointer.From(NewtonsoftReader().Path, member: null, IsKnown, isUnknownMember: false);
        if (TokenType is not (JsonToken.StartObject or JsonToken.StartArray))
            return new JsonFragment(this, ScalarBytes(), path);

        var start = Offset() - 1;
        SkipValue();
        return new JsonFragment(this, _utf8[start..Math.Max(start, Offset())], path);
    }

    /// <summary>The number at the current token as it is written: 1.10 is not 1.1 where it is an identifier.</summary>
    internal string RawNumber()
    {
        var bytes = _utf8.Span;
        var end = Math.Min(Offset(), bytes.Length);
        var start = end;
        while (start > 0 && bytes[start - 1] is (>= (byte)'0' and <= (byte)'9') or (byte)'-' or (byte)'+' or (byte)'.' or (byte)'e' or (byte)'E')
            start--;

        return Encoding.UTF8.GetString(bytes[start..end]);
    }

    internal JsonBodyReader OpenFragment(ReadOnlyMemory<byte> utf8) => new(utf8, _names, _buffers);

    /// <summary>Takes over what a fragment was read as: its differences from the contract, and how much it held.</summary>
    internal void Take(JsonBodyReader fragment, string path)
    {
        MembersRead += fragment.MembersRead;
        _endedEarly |= !fragment.IsWhole;
        foreach (var drift in fragment.Drift)
            Add(drift with { Location = path + drift.Location });
    }

    internal void SkipValue()
    {
        if (TokenType is JsonToken.StartObject or JsonToken.StartArray)
        {
            for (var depth = Depth(); Read() && Depth() >= depth;)
            {
            }
        }
    }

    private byte[] ScalarBytes() => TokenType switch
    {
        JsonToken.Integer or JsonToken.Float => Encoding.UTF8.GetBytes(RawNumber()),
        JsonToken.Boolean => (bool)Value! ? "true"u8.ToArray() : "false"u8.ToArray(),
        JsonToken.String => Encoding.UTF8.GetBytes(JsonConvert.ToString((string)Value!)),
        _ => "null"u8.ToArray(),
    };

    // How many objects and arrays are open; Newtonsoft does not count one that has just started.
    private int Depth() => _newtonsoft is null ? _plain.Depth
        : _newtonsoft.Depth + (TokenType is JsonToken.StartObject or JsonToken.StartArray ? 1 : 0);

    private int Offset() => (_position ??= new Utf8Position(_utf8)).OffsetOf(NewtonsoftReader().LineNumber, NewtonsoftReader().LinePosition);
}
