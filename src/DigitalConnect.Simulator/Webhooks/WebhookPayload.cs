namespace DigitalConnect.Simulator.Webhooks;

/// <summary>The payload of <c>message_created</c>.</summary>
internal sealed record WebhookPayload(string Content, WebhookAuthor Author, IReadOnlyList<string>? Attachments);
