using System.Diagnostics;

namespace DigitalConnect.Relay.Telemetry;

/// <summary>The spans of the relay. A delivery can come hours after its enqueue, so it is linked with it and not its child.</summary>
internal static class RelaySpans
{
    private static readonly ActivitySource Source = new(DigitalConnectRelayTelemetry.ActivitySourceName);

    public static Activity? Enqueue() => Source.StartActivity("enqueue digital_connect.relay", ActivityKind.Producer);

    public static Activity? Deliver(string? enqueued) => Source.StartActivity(
        ActivityKind.Consumer,
        links: ActivityContext.TryParse(enqueued, traceState: null, out var context) ? [new ActivityLink(context)] : [],
        name: "deliver digital_connect.relay");
}
