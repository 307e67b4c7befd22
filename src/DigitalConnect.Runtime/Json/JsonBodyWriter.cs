using Newtonsoft.Json;

namespace DigitalConnect.Runtime.Json;

/// <summary>Writes a body as UTF-8 into a pooled buffer. For generated code.</summary>
/// <remarks>It trusts its callers to write names and values in turn: they are codecs, not users.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class JsonBodyWriter : IDisposable
{
    private const int DeepestNesting = 256;

    private readonly BufferPool _buffers;
    private byte[] _buffer = [];
    private int _length;
    private int _depth;
    private bool _isNext; // Whether a comma stands before the next name or value.

    internal JsonBodyWriter(BufferPool buffers) => _buffers = buffers;

    /// <summary>Gives a buffer back that nobody took.</summary>
    public void Dispose()
    {
        _buffers.Return(_buffer, _length);
        (_buffer, _length) = ([], 0);
    }

    /// <summary>Starts an object.</summary>
    public void WriteStartObject() => Start((byte)'{');

    /// <summary>Ends an object.</summary>
    public void WriteEndObject() => End((byte)'}');

    /// <summary>Starts an array.</summary>
    public void WriteStartArray() => Start((byte)'[');

    /// <summary>Ends an array.</summary>
    public void WriteEndArray() => End((byte)']');

    /// <summary>Writes the name of a member.</summary>
    /// <param name="name">The name, whatever is in it.</param>
    public void WriteName(string name)
    {
        WriteText(name);
        Append((byte)':');
        _isNext = false;
    }

    /// <summary>Writes the name of a member that is known when a program is compiled.</summary>
    /// <param name="escaped">The name, escaped for JSON.</param>
    public void WriteName(ReadOnlySpan<byte> escaped)
    {
        var target = Reserve(escaped.Length + 4);
        var at = 0;
        if (_isNext)
            target[at++] = (byte)',';

        target[at++] = (byte)'"';
        escaped.CopyTo(target[at..]);
        at += escaped.Length;
        target[at++] = (byte)'"';
        target[at++] = (byte)':';
        _length += at;
        _isNext = false;
    }

    /// <summary>Writes a text.</summary>
    /// <param name="value">The text; null for null.</param>
    public void WriteValue(string? value)
    {
        if (value is null)
            WriteNull();
        else
            WriteText(value);
    }

    /// <summary>Writes a boolean.</summary>
    /// <param name="value">The value.</param>
    public void WriteValue(bool value) => WriteToken(value ? "true"u8 : "false"u8);

    /// <summary>Writes a whole number.</summary>
    /// <param name="value">The number.</param>
    public void WriteValue(long value) => WriteNumber(value);

    /// <inheritdoc cref="WriteValue(long)"/>
    public void WriteValue(ulong value) => WriteNumber(value);

    /// <summary>Writes a number of double precision, so that the same number is read again.</summary>
    /// <param name="value">The number.</param>
    /// <exception cref="ArgumentException">It is not finite, which JSON can't say.</exception>
    public void WriteValue(double value) =>
        WriteRawValue(double.IsFinite(value) ? JsonConvert.ToString(value) : throw NotFinite(value.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Writes a number of single precision, so that the same number is read again.</summary>
    /// <inheritdoc cref="WriteValue(double)"/>
    public void WriteValue(float value) =>
        WriteRawValue(float.IsFinite(value) ? JsonConvert.ToString(value) : throw NotFinite(value.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Writes a decimal number with all its digits.</summary>
    /// <param name="value">The number.</param>
    public void WriteValue(decimal value) => WriteRawValue(JsonConvert.ToString(value));

    /// <summary>Writes null.</summary>
    public void WriteNull() => WriteToken("null"u8);

    /// <summary>Writes a value that is JSON already.</summary>
    /// <param name="json">The whole value.</param>
    public void WriteRawValue(string json)
    {
        BeginValue();
        Encode(json);
        _isNext = true;
    }

    internal PooledBytes Write<T, TCodec>(T value)
        where TCodec : struct, IJsonCodec<T>
    {
        TCodec.Write(this, value);
        var written = new PooledBytes(_buffer, _length, _buffers);
        (_buffer, _length, _depth, _isNext) = ([], 0, 0, false);
        return written;
    }

    private static ArgumentException NotFinite(string value) => new($"{value} is no number of JSON.");

    private void WriteToken(ReadOnlySpan<byte> token)
    {
        BeginValue();
        token.CopyTo(Reserve(token.Length));
        _length += token.Length;
        _isNext = true;
    }

    private void WriteNumber<T>(T value)
        where T : IUtf8SpanFormattable
    {
        const int LongestNumber = 20;
        BeginValue();
        value.TryFormat(Reserve(LongestNumber), out var written, default, CultureInfo.InvariantCulture);
        _length += written;
        _isNext = true;
    }

    private void Start(byte token)
    {
        // Before the stack ends: a value that holds itself has no end.
        if (++_depth > DeepestNesting)
            throw new ArgumentException($"The value is nested more than {DeepestNesting} levels deep, or holds itself.");

        BeginValue();
        Append(token);
        _isNext = false;
    }

    private void End(byte token)
    {
        _depth--;
        Append(token);
        _isNext = true;
    }

    private void BeginValue()
    {
        if (_isNext)
            Append((byte)',');
    }
}
