using System.Buffers;
using System.Text.Json;
using DigitalConnect.Cli.Terminal;
using Microsoft.Win32.SafeHandles;

namespace DigitalConnect.Cli.Batches;

/// <summary>The file of a journal, to which entries are added.</summary>
/// <remarks>
/// An entry survives the end of the process as soon as it is added, and a power failure one second later. What a power failure
/// takes is sent again with the same key, which Talkdesk takes for the same message.
/// </remarks>
internal sealed class JournalFile : IAsyncDisposable
{
    private static readonly TimeSpan FlushInterval = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly FileStream _stream;
    private readonly SafeFileHandle _file;
    private readonly ArrayBufferWriter<byte> _lines = new();
    private readonly Utf8JsonWriter _json;
    private readonly PeriodicTimer _timer = new(FlushInterval);
    private readonly Task _flushing;
    private volatile bool _isChanged;
    private long _end;
    private bool _isOpenLine;
    private bool _isTailUnknown = true;

    /// <param name="stream">The file.</param>
    /// <param name="end">Where the next entry is written.</param>
    /// <param name="isOpenLine">Whether a line feed is missing before that.</param>
    public JournalFile(FileStream stream, long end, bool isOpenLine)
    {
        (_stream, _end, _isOpenLine) = (stream, end, isOpenLine);
        _file = stream.SafeFileHandle; // taken once: the stream asks the system for its position each time
        _json = new Utf8JsonWriter(_lines, new JsonWriterOptions { SkipValidation = true });
        _flushing = FlushRegularlyAsync();
    }

    /// <summary>Opens a file, which no other run may hold.</summary>
    /// <exception cref="CommandException">It can't be opened.</exception>
    public static FileStream Open(string path, FileMode mode)
    {
        try
        {
            // Without a buffer: what could not be written must not be tried again when the file is closed.
            return new FileStream(path, mode, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(
                IsHeld(exception)
                    ? $"Nothing was sent: another run holds the journal {path}. Wait until it has ended, or give another place with --journal FILE."
                    : $"Nothing was sent: the journal can't be opened. {exception.Message} Another place for it is given by --journal FILE.",
                exception);
        }
    }

    /// <summary>Makes a file.</summary>
    /// <exception cref="CommandException">It can't be made, or another run made it meanwhile.</exception>
    public static JournalFile Create(string path)
    {
        var stream = Open(path, FileMode.OpenOrCreate);
        if (stream.Length == 0)
            return new JournalFile(stream, end: 0, isOpenLine: false);

        stream.Dispose();
        throw new CommandException($"Nothing was sent: another run has made the journal {path} meanwhile. Run the same command again.");
    }

    /// <summary>Says where a file can't be made, before all messages are checked.</summary>
    /// <exception cref="CommandException">It can't be made there.</exception>
    public static void RequirePlace(string path)
    {
        if (Directory.Exists(path))
            throw new CommandException($"Nothing was sent: the journal {path} is a folder. Give the name of a file with --journal FILE.");
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
        {
            throw new CommandException(
                $"Nothing was sent: the journal {path} would be in a folder that does not exist. Make {folder}, or give another place with " +
                "--journal FILE.");
        }
    }

    public byte[] Read(long position, int length)
    {
        var bytes = new byte[length];
        RandomAccess.Read(_file, bytes, position);
        return bytes;
    }

    /// <summary>Adds entries, all at once.</summary>
    /// <exception cref="IOException">They can't be written.</exception>
    public void Append(IReadOnlyList<JournalEntry> entries)
    {
        lock (_lock)
        {
            _lines.ResetWrittenCount();
            if (_isOpenLine)
                _lines.Write("\n"u8);
            foreach (var entry in entries)
            {
                _json.Reset();
                JsonSerializer.Serialize(_json, entry, JournalJson.Default.JournalEntry);
                _lines.Write("\n"u8);
            }

            Write();
        }
    }

    /// <summary>Ends when the disk has all entries.</summary>
    /// <exception cref="IOException">They can't be written.</exception>
    public void Flush() => RandomAccess.FlushToDisk(_file);

    public async ValueTask DisposeAsync()
    {
        _timer.Dispose();
        await _flushing;
        await _json.DisposeAsync();
        await _stream.DisposeAsync();
    }

    // A file that another process has locked, as Linux, macOS and Windows say it.
    private static bool IsHeld(Exception exception) => exception.HResult is 11 or 35 or unchecked((int)0x80070020);

    private void Write()
    {
        // A crash may have left half an entry, and a full disk, too: the next one takes its place.
        if (_isTailUnknown)
            RandomAccess.SetLength(_file, _end);
        _isTailUnknown = true;

        // Not asynchronous: a thread of the pool would do the same, and the way there and back takes longer than the write.
        RandomAccess.Write(_file, _lines.WrittenSpan, _end);
        _isTailUnknown = false;
        _end += _lines.WrittenCount;
        _isOpenLine = false;
        _isChanged = true;
    }

    private async Task FlushRegularlyAsync()
    {
        while (await _timer.WaitForNextTickAsync())
        {
            if (!_isChanged)
                continue;
            _isChanged = false;
            try
            {
                Flush();
            }
            catch (IOException)
            {
                // The run says so itself: its next entry can't be written, or its end.
                _isChanged = true;
            }
        }
    }
}
