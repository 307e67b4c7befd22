using DigitalConnect.Cli.Terminal;

namespace DigitalConnect.Cli.Batches;

/// <summary>Checks all messages before any of them is sent.</summary>
/// <param name="journal">What earlier runs sent; null where nothing is known of them.</param>
/// <param name="spool">Takes what was checked.</param>
internal sealed class BatchCheck(Journal? journal, MessageSpool spool)
{
    private const int MaxFaultsShown = 50;

    private readonly ContractCheck _contract = new();
    private readonly List<string> _faults = [];
    private readonly Dictionary<int, JournalState> _unreported = [];
    private int _faultCount;

    /// <summary>How many messages there are.</summary>
    public int Total { get; private set; }

    /// <summary>How many of them an earlier run delivered, and how many of these without some attachments.</summary>
    public (int All, int Partial) Delivered { get; private set; }

    /// <summary>The lines of messages that an earlier run delivered, and perhaps did not report.</summary>
    public IReadOnlyDictionary<int, JournalState> Unreported => _unreported;

    /// <summary>Whether an earlier run delivered them all.</summary>
    public bool IsNothingNew => Delivered.All == Total;

    /// <summary>Whether something of what is delivered already must be told.</summary>
    public bool HasSomethingToTell => Delivered.Partial > 0 || _unreported.Count > 0;

    /// <exception cref="CommandException">There are lines that can't be sent; names them.</exception>
    public async Task RunAsync(BatchReader reader, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var (message, fault) in reader.ReadAsync(cancellationToken))
                AddFault(message is null ? fault : await CheckAsync(message, cancellationToken));
        }
        catch (FormatException exception)
        {
            AddFault(exception.Message);
        }

        if (_faultCount == 0)
            return;
        if (_faultCount > _faults.Count)
            _faults.Add($"and {_faultCount - _faults.Count} more");
        throw new CommandException($"Nothing was sent: {reader.Name} has lines that can't be sent. Correct them, then run " +
            "the command again.")
        { Details = _faults };
    }

    private void AddFault(string? fault)
    {
        if (fault is null)
            return;
        _faultCount++;
        if (_faults.Count < MaxFaultsShown)
            _faults.Add(fault);
    }

    private async Task<string?> CheckAsync(BatchMessage message, CancellationToken cancellationToken)
    {
        Total++;
        try
        {
            await _contract.CheckAsync(message, cancellationToken);
        }
        catch (ArgumentException exception)
        {
            return $"line {message.Line}: {ErrorMessage.Of(exception)}";
        }

        return journal?.Find(message.Key) is { } known ? Take(message, known) : Take(message);
    }

    private string? Take(BatchMessage message, JournalState known)
    {
        if (known.Delivery != DeliveryStatus.NotDelivered && known.Digest != message.Digest)
        {
            var was = known.Delivery == DeliveryStatus.Delivered ? "was delivered" : "was sent and may have been delivered";
            return $"line {message.Line}: another message {was} under its key {message.Key}, so this one would be lost. Give it a key of its own.";
        }

        if (known.Delivery != DeliveryStatus.Delivered)
            return Take(message);

        Delivered = (Delivered.All + 1, Delivered.Partial + (known.IsPartial ? 1 : 0));
        if (journal!.IsUnreported(message.Key))
            _unreported.Add(message.Line, known);
        spool.Add(message.Line, known);
        return null;
    }

    private string? Take(BatchMessage message)
    {
        // With a fault nothing will be sent.
        if (_faultCount == 0)
            spool.Add(message);
        return null;
    }
}
