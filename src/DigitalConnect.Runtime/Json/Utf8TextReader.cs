namespace DigitalConnect.Runtime.Json;

/// <summary>Decodes UTF-8 straight into the JSON reader's own buffer. Invalid sequences become U+FFFD, a byte order mark is skipped.</summary>
internal sealed class Utf8TextReader(ReadOnlyMemory<byte> utf8) : TextReader
{
    private ReadOnlyMemory<byte> _rest = utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;

    /// <summary>The whole text.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; } = utf8;

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
