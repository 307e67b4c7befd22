using System.Text.Json;
using DigitalConnect.Cli.Terminal;

namespace DigitalConnect.Cli.Batches;

/// <summary>Reads a journal: what it knows of each key of one account.</summary>
internal sealed class JournalIndex(string to) : IDisposable
{
    // Every entry begins like this, half of one that a crash left, too.
    private static ReadOnlySpan<byte> Beginning => """{"to":"""u8;

    private readonly HashSet<Digest> _unreported = [];
    private DigestTable<JournalState>? _states;

    /// <summary>Whether a run ended before all that it delivered was certainly reported.</summary>
    public bool HasUnreported => _unreported.Count > 0;

    /// <summary>Where the next entry is written.</summary>
    public long End { get; private set; }

    /// <summary>Whether a line feed is missing before <see cref="End"/>.</summary>
    public bool IsOpenLine { get; private set; }

    public JournalState? Find(string key) => _states?.Find(Digest.Of(key));

    /// <summary>Whether a message was delivered, and perhaps not reported.</summary>
    public bool IsUnreported(string key) => HasUnreported && _unreported.Contains(Digest.Of(key));

    /// <exception cref="CommandException">It is no journal, or is damaged.</exception>
    public async Task ReadAsync(Stream journal, string path, CancellationToken cancellationToken)
    {
        try
        {
            if (journal.Length > 0)
                _states = new(await LineReader.CountAsync(journal, cancellationToken));
            await foreach (var line in LineReader.ReadAsync(journal, journal.Length, cancellationToken))
                Add(line, path);
        }
        catch (FormatException)
        {
            throw NoJournal(path);
        }
    }

    public void Dispose() => _states?.Dispose();

    private void Add(TextLine line, string path)
    {
        var bytes = line.Bytes.Span;
        var isBeginning = bytes.StartsWith(Beginning) || (!line.IsTerminated && Beginning.StartsWith(bytes));
        if (line.Number == 1 && !isBeginning)
            throw NoJournal(path);

        if (TryParse(bytes) is { IsValid: true } entry)
        {
            Add(entry, line);
            End = line.Position + bytes.Length + (line.IsTerminated ? 1 : 0);
            IsOpenLine = !line.IsTerminated;
        }
        else if (line.IsTerminated || !isBeginning || bytes.Contains((byte)0))
        {
            throw new CommandException(
                $"Nothing was sent: line {line.Number} of the journal {path} is damaged, as a power failure can leave it. " +
                "Remove that line, then run the command again: its message is sent again with the same key, which Talkdesk takes for " +
                "the same message.");
        }
    }

    private void Add(JournalEntry entry, TextLine line)
    {
        if (entry.To != to)
            return;
        if (entry.Finished is true || entry.Reported is true)
            _unreported.Clear();
        if (entry.Finished is true)
            return;

        var key = Digest.Of(entry.Key!);
        _states!.Set(key, new JournalState(
            Digest.TryParse(entry.Digest)!.Value, entry.Delivery!.Value, entry.Message?.IsPartial ?? false, line.Position, line.Bytes.Length));
        if (entry.Delivery == DeliveryStatus.Delivered)
            _unreported.Add(key);
    }

    private static CommandException NoJournal(string path) =>
        new($"Nothing was sent: {path} is no journal, and is left as it is. Give --journal a file that does not exist, or the journal of " +
            "an earlier run.");

    private static JournalEntry? TryParse(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, JournalJson.Default.JournalEntry);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
