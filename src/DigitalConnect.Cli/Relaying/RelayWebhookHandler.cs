using System.Net.Http.Json;
using DigitalConnect.AspNetCore;
using DigitalConnect.Relay;

namespace DigitalConnect.Cli.Relaying;

/// <summary>Notes ended conversations, and posts what agents write to the channel's program. What that refuses, Talkdesk posts again.</summary>
internal sealed class RelayWebhookHandler(IConversationDirectory directory, AgentUrl agentUrl, IHttpClientFactory clients)
    : DigitalConnectWebhookHandler
{
    public override Task OnConversationEndedAsync(ConversationEndedEvent ended, CancellationToken cancellationToken) =>
        directory.EndedAsync(ended.ConversationId, cancellationToken);

    public override async Task OnMessageCreatedAsync(MessageCreatedEvent message, CancellationToken cancellationToken)
    {
        if (agentUrl.Value is not { } url || await directory.FindAsync(message.ConversationId, cancellationToken) is not { } conversation)
            return;

        var forwarded = new AgentMessage(
            conversation.Thread,
            message.ConversationId,
            message.MessageId,
            message.Content,
            message.AuthorType,
            message.AuthorName,
            message.AttachmentIds);
        using var client = clients.CreateClient();
        using var response = await client.PostAsJsonAsync(url, forwarded, RelayJson.Default.AgentMessage, cancellationToken);
        response.EnsureSuccessStatusCode();
    }
}
