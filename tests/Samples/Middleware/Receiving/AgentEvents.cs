using DigitalConnect.AspNetCore;
using DigitalConnect.Relay;
using Middleware.Visitors;

namespace Middleware.Receiving;

// begin-snippet: webhooks
/// <summary>Shows the visitor what happens at the agent's desk.</summary>
public sealed class AgentEvents(IConversationDirectory conversations, Transcript transcript) : DigitalConnectWebhookHandler
{
    public override async Task OnMessageCreatedAsync(MessageCreatedEvent message, CancellationToken cancellationToken)
    {
        // Nobody waits for a conversation that this program did not start. That is no error: Talkdesk need not send the event again.
        if (await FindAsync(message.ConversationId, cancellationToken) is not { } conversation)
            return;

        var files = message.AttachmentIds.Select(id => new TranscriptFile(id, "attachment")).ToList();
        var entry = new TranscriptEntry(Author.Agent, message.Content, files, message.Timestamp ?? DateTimeOffset.UtcNow);
        transcript.Add(conversation.Thread, message.MessageId, entry);
    }

    public override async Task OnConversationEndedAsync(ConversationEndedEvent ended, CancellationToken cancellationToken)
    {
        await conversations.EndedAsync(ended.ConversationId, cancellationToken);
        if (await conversations.FindAsync(ended.ConversationId, cancellationToken) is not { } conversation)
            return;

        var notice = TranscriptEntry.Notice("The agent has ended the conversation. Write again to start a new one.");
        transcript.Add(conversation.Thread, $"end of {ended.ConversationId}", notice);
    }

    // A bot may greet before the relay has noted the conversation that it has just started.
    private async Task<RelayConversation?> FindAsync(string conversationId, CancellationToken cancellationToken)
    {
        for (var tries = 1; tries < 10; tries++)
        {
            if (await conversations.FindAsync(conversationId, cancellationToken) is { } conversation)
                return conversation;
            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
        }

        return await conversations.FindAsync(conversationId, cancellationToken);
    }
}
// end-snippet
