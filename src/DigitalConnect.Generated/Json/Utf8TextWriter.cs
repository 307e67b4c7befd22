using System.Buffers;

namespace DigitalConnect.Json;

/// <summary>Encodes text as UTF-8 into a pooled buffer. Half a surrogate pair becomes U+FFFD: a damaged emoji must not stop a message.</summary>
internal sealed class Utf8TextWriter : TextWriter
{
    private readonly Encoder _encoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetEncoder();
    private byte[] _buffer = [];
    private int _length;

    public Utf8TextWriter()
        : base(CultureInfo.InvariantCulture)
    {
    }

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(char value) => Write([value]);

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> text)
    {
        // Three bytes for each character is the most UTF-8 needs, and one more character may wait in the encoder.
        Reserve(3 * (text.Length + 1));
        _length += _encoder.GetBytes(text, _buffer.AsSpan(_length), flush: false);
    }

    /// <summary>Hands over what was written, with the buffer, and starts anew.</summary>
    public PooledBytes Detach()
    {
        Reserve(3);
        _length += _encoder.GetBytes([], _buffer.AsSpan(_length), flush: true);
        var written = new PooledBytes(_buffer, _length);
        _buffer = [];
        _length = 0;
        return written;
    }

    protected override void Dispose(bool disposing)
    {
        new PooledBytes(_buffer, _length).Return();
        _buffer = [];
        _length = 0;
        base.Dispose(disposing);
    }

    private void Reserve(int count)
    {
        if (_buffer.Length - _length >= count)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_length + count, Math.Max(512, 2 * _buffer.Length)));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        new PooledBytes(_buffer, _length).Return();
        _buffer = larger;
    }
}
