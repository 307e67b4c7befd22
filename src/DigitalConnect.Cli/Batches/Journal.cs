using System.Text;
using System.Text.Json;
using DigitalConnect.Cli.Reports;
using DigitalConnect.Cli.Terminal;

namespace DigitalConnect.Cli.Batches;

/// <summary>The messages of a file that are delivered, so that another run leaves them out. One run at a time holds it.</summary>
/// <remarks>It saves requests, and time; what keeps a message from being doubled is its key.</remarks>
internal sealed class Journal : IAsyncDisposable
{
    // Every entry begins like this, half of one that a crash left, too.
    private const string Beginning = """{"to":""";

    private readonly FileStream _file;
    private readonly string _to;
    private readonly Dictionary<string, MessageReport> _delivered = new(StringComparer.Ordinal);

    private Journal(FileStream file, string to)
    {
        _file = file;
        _to = to;
    }

    /// <summary>Opens a journal, or begins it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="to">The account that messages are sent to.</param>
    /// <param name="cancellationToken">Cancels reading it.</param>
    /// <exception cref="CommandException">It can't be opened, or is no journal: then it is left as it was.</exception>
    public static async Task<Journal> OpenAsync(string path, string to, CancellationToken cancellationToken)
    {
        try
        {
            var journal = new Journal(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None), to);
            try
            {
                await journal.ReadAsync(path, cancellationToken);
                return journal;
            }
            catch
            {
                await journal.DisposeAsync();
                throw;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandException(
                $"Nothing was sent: the journal can't be opened, perhaps another run holds it. {exception.Message} Another place for it is given by --journal FILE.", exception);
        }
    }

    /// <summary>What was reported of a message when it was delivered; null where it was not.</summary>
    public MessageReport? Find(string key) => _delivered.GetValueOrDefault(key);

    public async Task AddAsync(MessageReport delivered)
    {
        await JsonSerializer.SerializeAsync(_file, new JournalEntry(_to, delivered), JournalJson.Default.JournalEntry);
        _file.WriteByte((byte)'\n');
        await _file.FlushAsync();
    }

    public ValueTask DisposeAsync() => _file.DisposeAsync();

    private async Task ReadAsync(string path, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(_file, Encoding.UTF8, leaveOpen: true);
        for (var isFirst = true; await reader.ReadLineAsync(cancellationToken) is { } line; isFirst = false)
        {
            if (isFirst && !line.StartsWith(Beginning, StringComparison.Ordinal))
                throw new CommandException($"Nothing was sent: {path} is no journal, and is left as it is. Give --journal a file that does not exist, or the journal of an earlier run.");
            if (TryParse(line) is { } entry && entry.To == _to)
                _delivered[entry.Message.IdempotencyKey] = entry.Message;
        }

        // A crash may have left half a line: the next entry begins on its own.
        if (_file.Length > 0)
        {
            _file.Seek(-1, SeekOrigin.End);
            if (_file.ReadByte() != '\n')
                _file.WriteByte((byte)'\n');
        }
    }

    private static JournalEntry? TryParse(string line)
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
