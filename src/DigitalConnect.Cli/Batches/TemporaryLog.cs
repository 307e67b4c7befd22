using Microsoft.Win32.SafeHandles;

namespace DigitalConnect.Cli.Batches;

/// <summary>A temporary file that is written from its beginning to its end, then read in that order.</summary>
internal sealed class TemporaryLog : IDisposable
{
    private const int BufferSize = 1 << 16;

    private readonly FileStream _stream = TemporaryFile.Create();
    private readonly SafeFileHandle _file;
    private readonly byte[] _buffer = new byte[BufferSize];
    private int _buffered;
    private long _end;

    public TemporaryLog() => _file = _stream.SafeFileHandle; // taken once: the stream asks the system for its position each time

    /// <exception cref="Terminal.CommandException">There is no room for it.</exception>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _buffer.Length - _buffered)
            Flush();
        if (bytes.Length > _buffer.Length)
        {
            Write(bytes);
            return;
        }

        bytes.CopyTo(_buffer.AsSpan(_buffered));
        _buffered += bytes.Length;
    }

    /// <summary>Reads from the beginning. Ends with this log; nothing is appended meanwhile.</summary>
    /// <exception cref="Terminal.CommandException">There is no room for what was appended last.</exception>
    public Stream OpenRead()
    {
        Flush();
        _stream.Position = 0;
        return new BufferedStream(_stream, BufferSize);
    }

    public void Dispose() => _stream.Dispose();

    private void Flush()
    {
        Write(_buffer.AsSpan(0, _buffered));
        _buffered = 0;
    }

    private void Write(ReadOnlySpan<byte> bytes)
    {
        TemporaryFile.Write(_file, bytes, _end);
        _end += bytes.Length;
    }
}
