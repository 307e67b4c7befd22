using System.Runtime.CompilerServices;
using DigitalConnect.Cli.Terminal;

namespace DigitalConnect.Cli.Batches;

/// <summary>Reads messages, one JSON object on a line.</summary>
/// <param name="input">Where they stand.</param>
/// <param name="batch">The name that keys are derived with.</param>
/// <param name="defaultConversation">The conversation of lines that name none.</param>
internal sealed class BatchReader(BatchInput input, string batch, string? defaultConversation)
{
    public string Name => input.Name;

    /// <inheritdoc cref="BatchInput.HasChanged"/>
    public bool HasChanged => input.HasChanged;

    /// <summary>Reads them all from the first line on, with what is wrong with a line in the place of its message.</summary>
    public async IAsyncEnumerable<(BatchMessage? Message, string? Fault)> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var keys = new MessageKeys(batch, await input.CountLinesAsync(cancellationToken));
        await foreach (var line in input.ReadLinesAsync(cancellationToken))
        {
            var text = line.Bytes.Trim(" \t\r"u8);
            if (!text.IsEmpty)
                yield return Read(line.Number, text, keys);
        }
    }

    private (BatchMessage? Message, string? Fault) Read(int number, ReadOnlyMemory<byte> text, MessageKeys keys)
    {
        try
        {
            var line = BatchLine.Parse(text);
            var conversation = line.Conversation ?? defaultConversation
                ?? throw new FormatException("has no conversation, and --conversation names none for such lines");
            var key = line.Key is null ? keys.Derive(conversation, text.Span, number) : keys.Take(line.Key, number);
            return (new BatchMessage(number, conversation, line.Request, key, HasOwnKey: line.Key is not null), null);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException)
        {
            return (null, $"line {number}: {ErrorMessage.Of(exception)}");
        }
    }
}
