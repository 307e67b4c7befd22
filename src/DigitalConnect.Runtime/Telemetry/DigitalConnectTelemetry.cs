namespace DigitalConnect;

/// <summary>What an OpenTelemetry set-up needs to hear this client: <c>AddSource</c> and <c>AddMeter</c> with these names.</summary>
/// <remarks>Nothing that is recorded holds a parameter, a key, a token or a word of a body.</remarks>
public static class DigitalConnectTelemetry
{
    /// <summary>The name of the activity source: a span per call, and below it one per attempt.</summary>
    public const string ActivitySourceName = "DigitalConnect";

    /// <summary>The name of the meter: calls and their duration by outcome, attempts, token requests, contract drift.</summary>
    public const string MeterName = "DigitalConnect";
}
