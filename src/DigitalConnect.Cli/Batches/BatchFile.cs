using System.Globalization;
using DigitalConnect.Cli.Terminal;

namespace DigitalConnect.Cli.Batches;

/// <summary>A file of messages, one JSON object on a line. It is checked as a whole before anything is sent.</summary>
internal sealed class BatchFile
{
    private const int MostFaultsShown = 50;

    private readonly string? _defaultConversation;
    private readonly MessageKeys _keys;
    private readonly ContractCheck _contract = new();
    private readonly Dictionary<string, int> _lineOfKey = new(StringComparer.Ordinal);
    private readonly List<BatchMessage> _messages = [];
    private readonly List<string> _faults = [];

    private BatchFile(string batch, string? defaultConversation)
    {
        _keys = new MessageKeys(batch);
        _defaultConversation = defaultConversation;
    }

    /// <param name="bytes">What the file holds.</param>
    /// <param name="name">How to call it.</param>
    /// <param name="batch">The name that keys are derived with.</param>
    /// <param name="defaultConversation">The conversation of lines that name none.</param>
    /// <param name="cancellationToken">Cancels the checks.</param>
    /// <exception cref="CommandException">The file has lines that are no messages; names them all.</exception>
    public static async Task<IReadOnlyList<BatchMessage>> ReadAsync(
        byte[] bytes, string name, string batch, string? defaultConversation, CancellationToken cancellationToken)
    {
        var file = new BatchFile(batch, defaultConversation);
        await file.ReadLinesAsync(bytes, cancellationToken);
        if (file._faults.Count == 0)
            return file._messages;

        var more = file._faults.Count - MostFaultsShown;
        throw new CommandException($"Nothing was sent: {name} has lines that are no messages. Correct them, then run the command again.")
        {
            Details = more > 0 ? [.. file._faults.Take(MostFaultsShown), string.Create(CultureInfo.InvariantCulture, $"and {more} more")] : file._faults,
        };
    }

    private async Task ReadLinesAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        ReadOnlyMemory<byte> rest = bytes.AsMemory(bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0);
        for (var number = 1; !rest.IsEmpty; number++)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            var line = (end < 0 ? rest : rest[..end]).Trim(" \t\r"u8);
            rest = end < 0 ? default : rest[(end + 1)..];
            if (line.IsEmpty)
                continue;

            try
            {
                await AddAsync(number, line, cancellationToken);
            }
            catch (Exception exception) when (exception is FormatException or ArgumentException)
            {
                _faults.Add(string.Create(CultureInfo.InvariantCulture, $"line {number}: {ErrorMessage.Of(exception)}"));
            }
        }
    }

    private async Task AddAsync(int number, ReadOnlyMemory<byte> line, CancellationToken cancellationToken)
    {
        var parsed = BatchLine.Parse(line.Span);
        var conversation = parsed.Conversation ?? _defaultConversation
            ?? throw new FormatException("has no conversation, and --conversation names none for such lines");
        var message = new BatchMessage(number, conversation, parsed.Request, parsed.Key ?? _keys.Next(conversation, line.Span));
        await _contract.CheckAsync(message, cancellationToken);

        if (!_lineOfKey.TryAdd(message.Key, number))
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"has the key of line {_lineOfKey[message.Key]}, and only one of the two would be delivered"));
        _messages.Add(message);
    }
}
