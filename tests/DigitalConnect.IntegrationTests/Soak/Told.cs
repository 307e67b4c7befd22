namespace DigitalConnect.IntegrationTests.Soak;

/// <summary>What a caller was told of one message.</summary>
internal sealed record Told(string Key, string Content, DeliveryStatus Delivery, bool HasResult);
