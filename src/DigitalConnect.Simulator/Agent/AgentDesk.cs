using System.Globalization;
using DigitalConnect.Simulator.Attachments;
using DigitalConnect.Simulator.Conversations;
using DigitalConnect.Simulator.Webhooks;

namespace DigitalConnect.Simulator.Agent;

/// <summary>What the agent does. The middleware hears of it by webhook, which <c>delivered</c> waits for.</summary>
internal sealed class AgentDesk(Mailbox mailbox, WebhookSender webhooks, FileStore files)
{
    private static readonly WebhookAuthor Author = new("agent", "Alex Agent");

    public string Start(string? contactEmail, string? contactName, string? subject, out Task delivered)
    {
        var conversation = mailbox.Start((id, startedAt) => new()
        {
            Id = id,
            StartedAt = startedAt,
            IsStartedByAgent = true,
            ContactEmail = contactEmail,
            ContactName = contactName,
            Subject = subject,
        });
        delivered = webhooks.PostAsync(WebhookEvent.Started, conversation.Id);
        return conversation.Id;
    }

    /// <returns>Null where the conversation does not exist or has ended.</returns>
    public AgentMessage? Say(string conversationId, string text, IReadOnlyList<string> attachmentIds, out Task delivered)
    {
        var message = mailbox.Say(conversationId, text, [.. attachmentIds.Select(Describe)]);
        var payload = new WebhookPayload(text, Author, attachmentIds.Count == 0 ? null : attachmentIds);
        delivered = message is null ? Task.CompletedTask : webhooks.PostAsync(WebhookEvent.MessageCreated, conversationId, payload);
        return message;
    }

    /// <returns>False where the conversation does not exist or had ended before.</returns>
    public bool End(string conversationId, out Task delivered)
    {
        var hasEnded = mailbox.End(conversationId) == Reception.Ended;
        delivered = hasEnded ? webhooks.PostAsync(WebhookEvent.Ended, conversationId) : Task.CompletedTask;
        return hasEnded;
    }

    private ReceivedAttachment Describe(string id) => files.FindFile(id) is { } file
        ? new ReceivedAttachment(id, file.Name, file.Type, file.Size.ToString(CultureInfo.InvariantCulture))
        : new ReceivedAttachment(id, null, null, null);
}
