namespace DigitalConnect.Relay.Tests.Delivery;

/// <summary>A conversation that was started.</summary>
internal sealed record StartedCall(StartConversationRequest Request, string Key);
