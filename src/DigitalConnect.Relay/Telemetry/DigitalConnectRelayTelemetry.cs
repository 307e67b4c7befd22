namespace DigitalConnect.Relay;

/// <summary>What an OpenTelemetry set-up needs to hear the relay: <c>AddSource</c> and <c>AddMeter</c> with these names.</summary>
/// <remarks>Nothing that is recorded holds a word of a message or a key.</remarks>
public static class DigitalConnectRelayTelemetry
{
    /// <summary>The name of the activity source: a span per enqueue, and one per attempt to deliver, linked with the enqueue.</summary>
    public const string ActivitySourceName = "DigitalConnect.Relay";

    /// <summary>The name of the meter: messages enqueued and settled, attempts, the time from enqueue to delivery, and what waits.</summary>
    public const string MeterName = "DigitalConnect.Relay";
}
