namespace DigitalConnect.Runtime.Json;

/// <summary>Finds the byte at a line and column of a document. It only moves forward, so that a document is walked through once.</summary>
internal sealed class Utf8Position(ReadOnlyMemory<byte> utf8)
{
    private int _offset;
    private int _line = 1;
    private int _column;

    /// <summary>The number of bytes before a place.</summary>
    /// <param name="line">The line; the first is 1.</param>
    /// <param name="column">The number of UTF-16 characters before the place in its line.</param>
    public int OffsetOf(int line, int column)
    {
        var bytes = utf8.Span;
        while ((_line < line || _column < column) && _offset < bytes.Length)
        {
            var first = bytes[_offset];
            if (first is (byte)'\n' or (byte)'\r')
            {
                _offset += first == (byte)'\r' && _offset + 1 < bytes.Length && bytes[_offset + 1] == (byte)'\n' ? 2 : 1;
                _line++;
                _column = 0;
            }
            else if (first < 0x80)
            {
                _offset++;
                _column++;
            }
            else
            {
                Rune.DecodeFromUtf8(bytes[_offset..], out var rune, out var length);
                _offset += length;
                _column += rune.Utf16SequenceLength;
            }
        }

        return _offset;
    }
}
