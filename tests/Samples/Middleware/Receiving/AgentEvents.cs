using DigitalConnect.AspNetCore;
using Middleware.Visitors;

namespace Middleware.Receiving;

// begin-snippet: webhooks
/// <summary>Shows the visitor what happens at the agent's desk.</summary>
public sealed class AgentEvents(VisitorDirectory visitors) : DigitalConnectWebhookHandler
{
    public override async Task OnMessageCreatedAsync(MessageCreatedEvent message, CancellationToken cancellationToken)
    {
        // Nobody waits for a conversation that this program did not start. That is no error: Talkdesk need not send the event again.
        if (await visitors.FindAsync(message.ConversationId, cancellationToken) is { } visitor)
        {
            var files = message.AttachmentIds.Select(id => new TranscriptFile(id, "attachment")).ToList();
            visitor.Transcript.Add(new(Author.Agent, message.Content, files, message.Timestamp ?? DateTimeOffset.UtcNow));
        }
    }

    public override async Task OnConversationEndedAsync(ConversationEndedEvent ended, CancellationToken cancellationToken)
    {
        var visitor = await visitors.FindAsync(ended.ConversationId, cancellationToken);
        if (visitor?.EndConversation(ended.ConversationId) == true)
            visitor.Transcript.Add(TranscriptEntry.Notice("The agent has ended the conversation. Write again to start a new one."));
    }
}
// end-snippet
