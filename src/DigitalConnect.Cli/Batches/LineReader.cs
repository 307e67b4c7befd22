using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace DigitalConnect.Cli.Batches;

/// <summary>Reads lines of UTF-8, in memory that depends on the longest line and not on how many there are.</summary>
internal static class LineReader
{
    /// <summary>The longest line, in bytes.</summary>
    public const int MaxLength = 1 << 20;

    private const int BufferSize = 1 << 16;

    private static ReadOnlySpan<byte> Mark => "\uFEFF"u8;

    /// <summary>How many lines there are: no fewer, and one more where the last one ends with a line feed.</summary>
    public static async Task<long> CountAsync(Stream stream, CancellationToken cancellationToken)
    {
        stream.Position = 0;
        var buffer = new byte[BufferSize];
        var count = 1L;
        while (await stream.ReadAsync(buffer, cancellationToken) is > 0 and var length)
            count += buffer.AsSpan(0, length).Count((byte)'\n');
        return count;
    }

    /// <param name="stream">Read from its beginning; left open.</param>
    /// <param name="length">How many bytes are read: what is appended meanwhile is left.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <returns>The lines without a byte order mark. The bytes of a line are valid until the next one is asked for.</returns>
    /// <exception cref="FormatException">A line is too long.</exception>
    public static async IAsyncEnumerable<TextLine> ReadAsync(
        Stream stream, long length, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        stream.Position = 0;
        var reader = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: BufferSize, leaveOpen: true));
        var position = 0L;
        for (var number = 1; ;)
        {
            var read = await reader.ReadAsync(cancellationToken);
            var left = length - position;
            var isEnd = read.IsCompleted || read.Buffer.Length >= left;
            var rest = read.Buffer.Length > left ? read.Buffer.Slice(0, left) : read.Buffer;
            while (TakeLine(ref rest, isEnd, out var taken, out var isTerminated))
            {
                RefuseTooLong(taken, number);
                var bytes = taken.IsSingleSegment ? taken.First : taken.ToArray();
                var mark = number == 1 && bytes.Span.StartsWith(Mark) ? Mark.Length : 0;
                yield return new TextLine(number, position + mark, bytes[mark..], isTerminated);
                position += bytes.Length + (isTerminated ? 1 : 0);
                number++;
            }

            RefuseTooLong(rest, number);
            reader.AdvanceTo(rest.Start, rest.End);
            if (isEnd)
                break;
        }

        await reader.CompleteAsync();
    }

    private static bool TakeLine(ref ReadOnlySequence<byte> rest, bool isEnd, out ReadOnlySequence<byte> line, out bool isTerminated)
    {
        var end = rest.PositionOf((byte)'\n');
        isTerminated = end is not null;
        line = end is null ? rest : rest.Slice(0, end.Value);
        if (end is null && (!isEnd || rest.IsEmpty))
            return false;

        rest = end is null ? default : rest.Slice(rest.GetPosition(1, end.Value));
        return true;
    }

    private static void RefuseTooLong(in ReadOnlySequence<byte> line, int number)
    {
        if (line.Length > MaxLength)
            throw new FormatException($"line {number} is longer than {MaxLength} bytes");
    }
}
