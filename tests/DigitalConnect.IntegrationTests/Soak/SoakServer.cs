using DigitalConnect.Simulator;

namespace DigitalConnect.IntegrationTests.Soak;

/// <summary>
/// The server of a soak and what the callers were told. It lets go of both at its end, because whoever awaited the run may hold
/// it to the end of his method, which would look as if the client grew.
/// </summary>
internal sealed class SoakServer(DigitalConnectSimulator simulator)
{
    private DigitalConnectSimulator? _simulator = simulator;
    private SoakRecord? _record = new();

    public SoakRecord Record => _record!;

    public int Port { get; } = simulator.BaseAddress.Port;

    public string Conversation { get; } = simulator.ConversationId;

    public DigitalConnectOptions Options { get; } = new()
    {
        BaseAddress = simulator.BaseAddress,
        TokenEndpoint = simulator.TokenEndpoint,
        ClientId = simulator.ClientId,
        ClientSecret = simulator.ClientSecret,
    };

    public static async Task<SoakServer> StartAsync(int port, SimulatorFaults faults, CancellationToken cancellationToken) =>
        new(await DigitalConnectSimulator.StartAsync(options => (options.Port, options.Faults) = (port, faults), cancellationToken));

    /// <summary>Holds the record of the callers against the server's, and gives the totals.</summary>
    public async Task<SoakTotals> EndAsync()
    {
        var (simulator, record) = (_simulator!, _record!);
        (_simulator, _record) = (null, null);
        await using (simulator)
        {
            record.AssertAgreesWith(simulator.Messages);
            return record.Totals with { Requests = simulator.Requests, TokenRequests = simulator.TokenRequests };
        }
    }
}
