using DigitalConnect.Simulator;

namespace DigitalConnect.Cli.Settings;

/// <summary>Where messages go: an account, or a simulator in this process where none is configured.</summary>
internal sealed class Destination : IAsyncDisposable
{
    private readonly DigitalConnectSimulator? _simulator;

    private Destination(DigitalConnectOptions options, DigitalConnectSimulator? simulator, IContractDriftObserver drift)
    {
        Client = DigitalConnectClient.Create(options, drift);
        Attachments = AttachmentsClient.Create(options, drift);
        Name = NameOf(options);
        _simulator = simulator;
    }

    public IDigitalConnectClient Client { get; }

    public IAttachmentsClient Attachments { get; }

    /// <summary>Tells this account from others.</summary>
    public string Name { get; }

    public bool IsSimulated => _simulator is not null;

    /// <summary>A conversation that is open; null where only the user can know one.</summary>
    public string? ReadyConversation => _simulator?.ConversationId;

    /// <summary>A touchpoint at which conversations can be started; null where only the user can know one.</summary>
    public string? ReadyTouchpoint => _simulator?.TouchpointId;

    /// <summary>The page where the simulator's agent reads and writes; null where there is none.</summary>
    public Uri? Inbox => _simulator?.BaseAddress;

    /// <summary>Opens the account, or a simulator in its place.</summary>
    /// <param name="account">The account, or null.</param>
    /// <param name="drift">Hears of responses that differ from the contract.</param>
    /// <param name="configure">Changes the simulator's options.</param>
    /// <param name="cancellationToken">Cancels the start of the simulator.</param>
    public static async Task<Destination> OpenAsync(
        DigitalConnectOptions? account,
        IContractDriftObserver drift,
        Action<DigitalConnectSimulatorOptions>? configure,
        CancellationToken cancellationToken)
    {
        if (account is not null)
            return new Destination(account, simulator: null, drift);

        var options = new DigitalConnectSimulatorOptions { ServeInbox = false };
        configure?.Invoke(options);
        var simulator = await DigitalConnectSimulator.StartAsync(options, cancellationToken);
        return new Destination(OptionsOf(simulator), simulator, drift);
    }

    public ValueTask DisposeAsync() => _simulator?.DisposeAsync() ?? ValueTask.CompletedTask;

    // An account keeps its name when its client is replaced. Without the name, the client is all there is to know it by.
    private static string NameOf(DigitalConnectOptions options)
    {
        string?[] account = string.IsNullOrWhiteSpace(options.AccountName)
            ? [options.TokenEndpoint?.ToString(), options.ClientId]
            : [options.AccountName];
        return string.Join(' ', account.OfType<string>().Prepend(options.BaseAddress?.ToString() ?? options.Region.ToString()));
    }

    private static DigitalConnectOptions OptionsOf(DigitalConnectSimulator simulator) => new()
    {
        AccountName = simulator.AccountName,
        BaseAddress = simulator.BaseAddress,
        TokenEndpoint = simulator.TokenEndpoint,
        ClientId = simulator.ClientId,
        ClientSecret = simulator.ClientSecret,
    };
}
