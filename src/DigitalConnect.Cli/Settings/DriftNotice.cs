using DigitalConnect.Cli.Terminal;

namespace DigitalConnect.Cli.Settings;

/// <summary>Tells on stderr of responses that differ from the contract, once for each place.</summary>
internal sealed class DriftNotice(CommandContext context) : IContractDriftObserver
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
            {
                context.Error.WriteLine(TerminalText.Escape($"Contract drift: the response of {operation} differs from the contract " +
                    $"({drift.Kind} at \"{drift.Location}\"). That alone fails no call."));
            }
        }
    }
}
