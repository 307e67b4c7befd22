using DigitalConnect.AspNetCore;

namespace DigitalConnect.Cli.Chatting;

/// <summary>Takes what the agent does, as Talkdesk posts it.</summary>
internal sealed class AgentEventHandler(AgentEvents events) : DigitalConnectWebhookHandler
{
    public override Task OnMessageCreatedAsync(MessageCreatedEvent message, CancellationToken cancellationToken) => events.AddAsync(message);

    public override Task OnConversationEndedAsync(ConversationEndedEvent ended, CancellationToken cancellationToken) => events.AddAsync(ended);
}
