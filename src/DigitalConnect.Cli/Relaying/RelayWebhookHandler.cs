using System.Text.Json;
using DigitalConnect.AspNetCore;
using DigitalConnect.Relay;

namespace DigitalConnect.Cli.Relaying;

/// <summary>Notes ended conversations, and posts what agents write to the channel's program. What that refuses, Talkdesk posts again.</summary>
internal sealed class RelayWebhookHandler(IConversationDirectory directory, AgentUrl agentUrl, IHttpClientFactory clients)
    : DigitalConnectWebhookHandler
{
    private const int Tries = 10;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public override Task OnConversationEndedAsync(ConversationEndedEvent ended, CancellationToken cancellationToken) =>
        directory.EndedAsync(ended.ConversationId, cancellationToken);

    public override async Task OnMessageCreatedAsync(MessageCreatedEvent message, CancellationToken cancellationToken)
    {
        if (agentUrl.Value is not { } url || await FindAsync(message.ConversationId, cancellationToken) is not { } conversation)
            return;

        var forwarded = new AgentMessage(
            conversation.Thread,
            message.ConversationId,
            message.MessageId,
            message.Content,
            message.AuthorType,
            message.AuthorName,
            message.AttachmentIds);
        using var request = new HttpRequestMessage(HttpMethod.Post, url);
        // With its length: simple servers take a chunked body for an empty one.
        request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(forwarded, RelayJson.Default.AgentMessage));
        request.Content.Headers.ContentType = new("application/json", "utf-8");
        if (agentUrl.ApiKey is { } key)
            request.Headers.Add("X-API-Key", key);
        using var client = clients.CreateClient();
        using var response = await client.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
    }

    // A bot may greet before the relay has noted the conversation that it has just started.
    private async Task<RelayConversation?> FindAsync(string conversationId, CancellationToken cancellationToken)
    {
        for (var tries = 1; tries < Tries; tries++)
        {
            if (await directory.FindAsync(conversationId, cancellationToken) is { } conversation)
                return conversation;
            await Task.Delay(Pause, cancellationToken);
        }

        return await directory.FindAsync(conversationId, cancellationToken);
    }
}
