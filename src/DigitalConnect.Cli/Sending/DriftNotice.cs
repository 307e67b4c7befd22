namespace DigitalConnect.Cli.Sending;

/// <summary>Tells on stderr of answers that differ from the contract, once for each place.</summary>
internal sealed class DriftNotice(TextWriter error) : IContractDriftObserver
{
    private readonly Lock _lock = new();
    private readonly HashSet<ContractDrift> _told = [];

    public void OnDrift(string operation, ContractDrift drift)
    {
        // A server in trouble has not changed its contract, and the failure itself is told anyway.
        if (drift is { Kind: DriftKind.UnknownStatus, Location: "408" or "429" or ['5', ..] })
            return;

        lock (_lock)
        {
            if (_told.Add(drift))
                error.WriteLine($"Contract drift: the answer of {operation} differs from the contract ({drift.Kind} at \"{drift.Location}\"). That alone fails no call.");
        }
    }
}
