using System.Buffers;
using System.Text.Unicode;

namespace DigitalConnect.Runtime.Json;

/// <content>Texts, and the buffer. Half a surrogate pair becomes U+FFFD: a damaged emoji must not stop a message.</content>
public sealed partial class JsonBodyWriter
{
    private const int SmallestBuffer = 512;
    private const int LongestCharacter = 4;

    // RFC 8259, section 7, asks for no more.
    private static readonly SearchValues<char> Escaped = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(code => (char)code), '"', '\\']);

    private void WriteText(string text)
    {
        BeginValue();
        _isNext = true;

        // Nearly every text is ASCII with nothing to escape.
        var target = Reserve(text.Length + 2);
        if (!text.AsSpan().ContainsAny(Escaped) && Ascii.FromUtf16(text, target[1..], out var length) == OperationStatus.Done)
        {
            target[0] = target[length + 1] = (byte)'"';
            _length += length + 2;
            return;
        }

        Append((byte)'"');
        var rest = text.AsSpan();
        for (var at = rest.IndexOfAny(Escaped); at >= 0; at = rest.IndexOfAny(Escaped))
        {
            Encode(rest[..at]);
            Encode(Escape(rest[at]));
            rest = rest[(at + 1)..];
        }

        Encode(rest);
        Append((byte)'"');
    }

    private static string Escape(char character) => character switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\t' => "\\t",
        '\n' => "\\n",
        '\f' => "\\f",
        '\r' => "\\r",
        _ => $"\\u{(int)character:x4}",
    };

    private void Encode(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            // Most text is ASCII: a byte for each character is a good guess, and a wrong one costs another turn.
            Utf8.FromUtf16(text, Reserve(Math.Max(text.Length, LongestCharacter)), out var read, out var written);
            _length += written;
            text = text[read..];
        }
    }

    private void Append(byte token)
    {
        Reserve(1)[0] = token;
        _length++;
    }

    private Span<byte> Reserve(int count)
    {
        if (_buffer.Length - _length < count)
            Enlarge(count);

        return _buffer.AsSpan(_length);
    }

    private void Enlarge(int count)
    {
        var larger = _buffers.RentBytes(Math.Max(_length + count, Math.Max(SmallestBuffer, 2 * _buffer.Length)));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        _buffers.Return(_buffer, _length);
        _buffer = larger;
    }
}
