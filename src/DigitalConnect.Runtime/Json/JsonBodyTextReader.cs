using Newtonsoft.Json;

namespace DigitalConnect.Runtime.Json;

/// <summary>Newtonsoft's reader, for what is not plain JSON, with nesting bounded and texts left as they are.</summary>
internal sealed class JsonBodyTextReader : JsonTextReader, IArrayPool<char>
{
    private const int DeepestNesting = 64;

    private readonly Utf8Text _text;
    private readonly BufferPool _buffers;

    public JsonBodyTextReader(ReadOnlyMemory<byte> utf8, BufferPool buffers)
        : this(new Utf8Text(utf8), buffers)
    {
    }

    private JsonBodyTextReader(Utf8Text text, BufferPool buffers)
        : base(text)
    {
        (_text, _buffers) = (text, buffers);
        ArrayPool = this;
        DateParseHandling = DateParseHandling.None;
        MaxDepth = DeepestNesting;
        Culture = CultureInfo.InvariantCulture;
    }

    char[] IArrayPool<char>.Rent(int minimumLength) => _buffers.Rent(minimumLength);

    // No buffer of the reader holds more than there was to read, and the zero behind it.
    void IArrayPool<char>.Return(char[]? array) => _buffers.Return(array, Math.Min(array?.Length ?? 0, _text.CharactersRead + 1));

    /// <summary>Decodes UTF-8 straight into the reader's own buffer. Invalid sequences become U+FFFD.</summary>
    private sealed class Utf8Text(ReadOnlyMemory<byte> utf8) : TextReader
    {
        private ReadOnlyMemory<byte> _rest = utf8;

        public int CharactersRead { get; private set; }

        public override int Read(Span<char> buffer)
        {
            System.Text.Unicode.Utf8.ToUtf16(_rest.Span, buffer, out var read, out var written, replaceInvalidSequences: true, isFinalBlock: true);
            _rest = _rest[read..];
            CharactersRead += written;
            return written;
        }

        public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

        // A single character cannot hold half of a pair, so neither of these is offered; the JSON reader uses none of them.
        public override int Read() => throw new NotSupportedException("Read into a buffer.");

        public override int Peek() => -1;
    }
}
