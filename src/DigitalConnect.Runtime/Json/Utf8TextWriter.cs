using System.Buffers;
using System.Text.Unicode;

namespace DigitalConnect.Runtime.Json;

/// <summary>Encodes text as UTF-8 into a pooled buffer. Half a surrogate pair becomes U+FFFD: a damaged emoji must not stop a message.</summary>
internal sealed class Utf8TextWriter(BufferPool pool) : TextWriter(CultureInfo.InvariantCulture)
{
    private const int SmallestBuffer = 512;
    private const int LongestCharacter = 4;

    private byte[] _buffer = [];
    private int _length;
    private char _highSurrogate;

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value)
    {
        if (char.IsAscii(value) && _highSurrogate == default && _length < _buffer.Length)
            _buffer[_length++] = (byte)value;
        else
            Write([value]);
    }

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> text)
    {
        if (_highSurrogate == default && Ascii.FromUtf16(text, _buffer.AsSpan(_length), out var ascii) == OperationStatus.Done)
        {
            _length += ascii;
            return;
        }

        if (_highSurrogate != default && !text.IsEmpty)
            text = text[WriteHighSurrogate(text[0])..];

        while (!text.IsEmpty)
        {
            // Most text is ASCII: a byte for each character is a good guess, and a wrong one costs another turn.
            Reserve(Math.Max(text.Length, LongestCharacter));
            var status = Utf8.FromUtf16(text, _buffer.AsSpan(_length), out var read, out var written, isFinalBlock: false);
            _length += written;
            text = text[read..];
            if (status == OperationStatus.NeedMoreData)
            {
                _highSurrogate = text[0];
                return;
            }
        }
    }

    /// <summary>Writes text between quotation marks.</summary>
    public void WriteQuoted(string text)
    {
        Reserve(text.Length + 2);
        var target = _buffer.AsSpan(_length);
        if (_highSurrogate == default && Ascii.FromUtf16(text, target[1..], out var ascii) == OperationStatus.Done)
        {
            target[0] = target[ascii + 1] = (byte)'"';
            _length += ascii + 2;
            return;
        }

        Write('"');
        Write(text.AsSpan());
        Write('"');
    }

    /// <summary>Hands over what was written, with the buffer, and starts anew.</summary>
    public PooledBytes Detach()
    {
        if (_highSurrogate != default)
            WriteHighSurrogate(default);

        var written = new PooledBytes(_buffer, _length, pool);
        (_buffer, _length) = ([], 0);
        return written;
    }

    protected override void Dispose(bool disposing)
    {
        pool.Return(_buffer, _length);
        (_buffer, _length) = ([], 0);
        base.Dispose(disposing);
    }

    // The first half of a pair waited for what follows. Gives how many characters of that belong to it.
    private int WriteHighSurrogate(char next)
    {
        var pair = (stackalloc char[] { _highSurrogate, next })[..(char.IsLowSurrogate(next) ? 2 : 1)];
        _highSurrogate = default;
        Reserve(LongestCharacter);
        Utf8.FromUtf16(pair, _buffer.AsSpan(_length), out _, out var written);
        _length += written;
        return pair.Length - 1;
    }

    private void Reserve(int count)
    {
        if (_buffer.Length - _length >= count)
            return;

        var larger = pool.RentBytes(Math.Max(_length + count, Math.Max(SmallestBuffer, 2 * _buffer.Length)));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        pool.Return(_buffer, _length);
        _buffer = larger;
    }
}
