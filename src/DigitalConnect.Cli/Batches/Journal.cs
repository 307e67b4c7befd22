using System.Text.Json;
using DigitalConnect.Cli.Reports;
using DigitalConnect.Cli.Terminal;
using Microsoft.Win32.SafeHandles;

namespace DigitalConnect.Cli.Batches;

/// <summary>Remembers what was sent, so that another run leaves out what is delivered. One run at a time holds it.</summary>
/// <remarks>
/// An entry survives the end of the process as soon as it is added, and a power failure one second later. What a power failure
/// takes is sent again with the same key, which Talkdesk takes for the same message.
/// </remarks>
internal sealed class Journal : IAsyncDisposable
{
    private static readonly TimeSpan FlushInterval = TimeSpan.FromSeconds(1);

    private readonly FileStream _stream;
    private readonly SafeFileHandle _file;
    private readonly JournalIndex _index;
    private readonly string _to;
    private readonly PeriodicTimer _timer = new(FlushInterval);
    private readonly Task _flushing;
    private volatile bool _isChanged;
    private bool _hasEntries;
    private long _end;
    private bool _isOpenLine;
    private bool _isTailUnknown = true;

    private Journal(FileStream stream, JournalIndex index, string to)
    {
        _stream = stream;
        _file = stream.SafeFileHandle; // taken once: the stream asks the system for its position each time
        _index = index;
        _to = to;
        _end = index.End;
        _isOpenLine = index.IsOpenLine;
        _flushing = FlushRegularlyAsync();
    }

    /// <inheritdoc cref="JournalIndex.UnreportedKey"/>
    public string? UnreportedKey => _index.UnreportedKey;

    /// <summary>Opens a journal, or begins it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="to">The account that messages are sent to.</param>
    /// <param name="cancellationToken">Cancels reading it.</param>
    /// <exception cref="CommandException">It can't be opened, is no journal or is damaged: then it is left as it was.</exception>
    public static async Task<Journal> OpenAsync(string path, string to, CancellationToken cancellationToken)
    {
        try
        {
            // Without a buffer: what could not be written must not be tried again when the file is closed.
            var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            var index = new JournalIndex(to);
            try
            {
                await index.ReadAsync(file, path, cancellationToken);
                return new Journal(file, index, to);
            }
            catch
            {
                index.Dispose();
                await file.DisposeAsync();
                throw;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(
                $"Nothing was sent: the journal can't be opened, perhaps another run holds it. {exception.Message} Another place for it " +
                "is given by --journal FILE.", exception);
        }
    }

    /// <summary>What is known of a key; null where nothing is.</summary>
    public JournalState? Find(string key) => _index.Find(key);

    /// <summary>What is known of the last delivered message, if it was perhaps not reported.</summary>
    public JournalState? FindUnreported() => UnreportedKey is { } key ? Find(key) : null;

    /// <summary>What was reported of a message when it was delivered.</summary>
    public MessageReport ReadReport(JournalState state)
    {
        var line = new byte[state.Length];
        RandomAccess.Read(_file, line, state.Position);
        return JsonSerializer.Deserialize(line, JournalJson.Default.JournalEntry)!.Message!;
    }

    /// <summary>Adds what is known of a message, for later runs: in this one its key does not come again.</summary>
    /// <param name="message">The message.</param>
    /// <param name="delivery">What became of it.</param>
    /// <param name="report">What is reported of it if it is delivered.</param>
    /// <exception cref="IOException">The journal can't be written.</exception>
    public void Add(BatchMessage message, DeliveryStatus delivery, MessageReport? report)
    {
        var entry = new JournalEntry { To = _to, Key = message.Key, Digest = message.Digest.ToString(), Delivery = delivery, Message = report };
        Append(entry);
        _hasEntries = true;
    }

    /// <summary>Ends a run that has reported all that it delivered.</summary>
    /// <exception cref="IOException">The journal can't be written.</exception>
    public void Finish()
    {
        if (_hasEntries || UnreportedKey is not null)
            Append(new JournalEntry { To = _to, Finished = true });
        RandomAccess.FlushToDisk(_file);
    }

    public async ValueTask DisposeAsync()
    {
        _timer.Dispose();
        await _flushing;
        await _stream.DisposeAsync();
        _index.Dispose();
    }

    private void Append(JournalEntry entry)
    {
        byte[] line = [.. _isOpenLine ? "\n"u8 : [], .. JsonSerializer.SerializeToUtf8Bytes(entry, JournalJson.Default.JournalEntry), (byte)'\n'];

        // A crash may have left half an entry, and a full disk, too: the next one takes its place.
        if (_isTailUnknown)
            RandomAccess.SetLength(_file, _end);
        _isTailUnknown = true;

        // Not asynchronous: a thread of the pool would do the same, and the way there and back takes longer than the write.
        RandomAccess.Write(_file, line, _end);
        _isTailUnknown = false;
        _end += line.Length;
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
                RandomAccess.FlushToDisk(_file);
            }
            catch (IOException)
            {
                // The run says so itself: its next entry can't be written, or its end.
                _isChanged = true;
            }
        }
    }
}
