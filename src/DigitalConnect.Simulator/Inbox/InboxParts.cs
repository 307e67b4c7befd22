using DigitalConnect.Simulator.Agent;
using DigitalConnect.Simulator.Attachments;
using DigitalConnect.Simulator.Contract;
using DigitalConnect.Simulator.Conversations;
using DigitalConnect.Simulator.Scripting;

namespace DigitalConnect.Simulator.Inbox;

/// <summary>What the pages show, and what their buttons act upon.</summary>
internal sealed record InboxParts(
    DigitalConnectSimulatorOptions Options, Mailbox Mailbox, AgentDesk Agent, FileStore Files, InboxFeed Feed)
{
    public required ApiContract Conversations { get; init; }

    public required ApiContract Attachments { get; init; }

    public required Script<SimulatedResponse> Script { get; init; }

    public required Script<SimulatedResponse> TokenScript { get; init; }

    public required Script<SimulatedResponse> StorageScript { get; init; }

    public required Script<SimulatedWebhook> WebhookScript { get; init; }
}
