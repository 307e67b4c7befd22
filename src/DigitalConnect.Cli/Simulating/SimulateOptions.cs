using System.CommandLine;
using System.Globalization;
using DigitalConnect.Cli.Parsing;
using DigitalConnect.Simulator;

namespace DigitalConnect.Cli.Simulating;

/// <summary>The options of <c>digital-connect simulate</c>.</summary>
internal sealed class SimulateOptions
{
    private readonly NumberOption _port = new("--port", least: 0, most: ushort.MaxValue, otherwise: 0)
    {
        Description = "The port on 127.0.0.1. Without it, or with 0, a free one is chosen.",
    };

    private readonly Option<string?> _conversation = new("--conversation")
    {
        HelpName = "ID",
        Description = "The id of the conversation that is open from the start.",
    };

    private readonly Option<string?> _touchpoint = new("--touchpoint")
    {
        HelpName = "ID",
        Description = "The id of the touchpoint at which conversations are started.",
    };

    private readonly ClientOption _clients = new("--client");

    private readonly Option<bool> _anyAttachment = new("--accept-any-attachment")
    {
        Description = "Every attachment exists, whatever its id: no message is answered 206.",
    };

    private readonly RateOption _faults = new("--faults");

    private readonly NumberOption _seed = new("--seed", least: 0, most: int.MaxValue, otherwise: Random.Shared.Next())
    {
        Description = "The same seed gives the same faults in the same order.",
    };

    private readonly WebhookOption _webhook = new("--webhook");

    private readonly Option<string?> _webhookKey = new("--webhook-key")
    {
        HelpName = "KEY",
        Description = "Sent to the webhook in the header X-API-Key.",
    };

    public IEnumerable<Option> All => [_port, _conversation, _touchpoint, _clients, _anyAttachment, _faults, _seed, _webhook, _webhookKey];

    public DigitalConnectSimulatorOptions Read(ParseResult parsed)
    {
        var options = new DigitalConnectSimulatorOptions
        {
            Port = parsed.GetValue(_port),
            ConversationId = parsed.GetValue(_conversation),
            TouchpointId = parsed.GetValue(_touchpoint),
            AcceptAnyAttachment = parsed.GetValue(_anyAttachment),
            Faults = parsed.GetValue(_faults) is > 0 and var rate ? SimulatorFaults.AtRate(rate, parsed.GetValue(_seed)) : null,
            Webhook = parsed.GetValue(_webhook) is { } address ? new SimulatorWebhook(address) { ApiKey = parsed.GetValue(_webhookKey) } : null,
        };
        var clients = parsed.GetValue(_clients)!;
        if (clients.Count > 0)
            (options.ClientId, options.ClientSecret) = clients[0];
        foreach (var (id, secret) in clients.Skip(1))
            options.FurtherClients[id] = secret;
        return options;
    }

    /// <summary>What to expect of the faults, and how to get the same again; null where there are none.</summary>
    public string? DescribeFaults(ParseResult parsed) => parsed.GetValue(_faults) is > 0 and var rate
        ? string.Create(CultureInfo.InvariantCulture, $"{rate * 100:0.##} % of the requests; the same again with --seed {parsed.GetValue(_seed)}")
        : null;
}
