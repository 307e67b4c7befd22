namespace DigitalConnect.Simulator.Webhooks;

/// <summary>Who wrote a message.</summary>
internal sealed record WebhookAuthor(string Type, string Name);
