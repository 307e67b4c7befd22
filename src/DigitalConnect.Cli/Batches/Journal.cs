using System.Text.Json;
using DigitalConnect.Cli.Reports;
using DigitalConnect.Cli.Terminal;

namespace DigitalConnect.Cli.Batches;

/// <summary>Remembers what was sent, so that another run leaves out what is delivered. One run at a time holds it.</summary>
internal sealed class Journal : IAsyncDisposable
{
    private readonly string _path;
    private readonly string _to;
    private readonly JournalIndex _index;
    private JournalFile? _file;
    private bool _hasEntries;

    private Journal(string path, string to, JournalIndex index, JournalFile? file) => (_path, _to, _index, _file) = (path, to, index, file);

    /// <summary>Opens a journal. If there is none, it is made by <see cref="Begin"/>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="to">The account that messages are sent to.</param>
    /// <param name="cancellationToken">Cancels reading it.</param>
    /// <exception cref="CommandException">It can't be opened, is no journal or is damaged: then it is left as it was.</exception>
    public static async Task<Journal> OpenAsync(string path, string to, CancellationToken cancellationToken)
    {
        var index = new JournalIndex(to);
        var stream = File.Exists(path) ? JournalFile.Open(path, FileMode.Open) : null;
        try
        {
            if (stream is null)
                JournalFile.RequirePlace(path);
            else
                await index.ReadAsync(stream, path, cancellationToken);
            return new Journal(path, to, index, stream is null ? null : new JournalFile(stream, index.End, index.IsOpenLine));
        }
        catch
        {
            index.Dispose();
            if (stream is not null)
                await stream.DisposeAsync();
            throw;
        }
    }

    /// <summary>Makes the file, if there is none: before the first message is sent, and not where nothing is.</summary>
    /// <exception cref="CommandException">It can't be made.</exception>
    public void Begin() => _file ??= JournalFile.Create(_path);

    /// <summary>What is known of a key; null where nothing is.</summary>
    public JournalState? Find(string key) => _index.Find(key);

    /// <inheritdoc cref="JournalIndex.IsUnreported"/>
    public bool IsUnreported(string key) => _index.IsUnreported(key);

    /// <summary>What was reported of a message when it was delivered.</summary>
    public MessageReport ReadReport(JournalState state) =>
        JsonSerializer.Deserialize(_file!.Read(state.Position, state.Length), JournalJson.Default.JournalEntry)!.Message!;

    /// <summary>Adds that a message is going to be sent.</summary>
    /// <exception cref="IOException">The journal can't be written.</exception>
    public void AddAttempt(BatchMessage message) => Append([EntryOf(message, DeliveryStatus.Unknown)]);

    /// <summary>Adds what became of messages, for later runs: in this one their keys do not come again.</summary>
    /// <param name="outcomes">The messages.</param>
    /// <param name="areOthersReported">Whether all that was added before was reported.</param>
    /// <exception cref="IOException">The journal can't be written.</exception>
    public void Add(IReadOnlyList<Outcome> outcomes, bool areOthersReported)
    {
        var entries = new List<JournalEntry>(outcomes.Count);
        foreach (var (message, report) in outcomes)
        {
            if (message is not null && report.Delivery == DeliveryStatus.Delivered)
                entries.Add(EntryOf(message, DeliveryStatus.Delivered) with { Message = report });
            else if (message is { HasOwnKey: true } && report.Delivery == DeliveryStatus.NotDelivered)
                entries.Add(EntryOf(message, DeliveryStatus.NotDelivered));
        }

        if (entries.Count == 0)
            return;
        if (areOthersReported)
            entries[0] = entries[0] with { Reported = true };
        Append(entries);
    }

    /// <summary>Ends a run that has reported all that it delivered.</summary>
    /// <exception cref="IOException">The journal can't be written.</exception>
    public void Finish()
    {
        if (_hasEntries || _index.HasUnreported)
            Append([new JournalEntry { To = _to, Finished = true }]);
        _file!.Flush();
    }

    public async ValueTask DisposeAsync()
    {
        if (_file is not null)
            await _file.DisposeAsync();
        _index.Dispose();
    }

    private void Append(IReadOnlyList<JournalEntry> entries)
    {
        _file!.Append(entries);
        _hasEntries = true;
    }

    private JournalEntry EntryOf(BatchMessage message, DeliveryStatus delivery) =>
        new() { To = _to, Key = message.Key, Digest = message.Digest.ToString(), Delivery = delivery };
}
