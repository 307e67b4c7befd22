using System.Diagnostics.Metrics;

namespace DigitalConnect.Relay.Telemetry;

/// <summary>The instruments of the relay.</summary>
internal sealed class RelayMetrics
{
    private readonly Counter<long> _enqueued;
    private readonly Counter<long> _attempts;
    private readonly Counter<long> _settled;
    private readonly Counter<long> _takenOver;
    private readonly Histogram<double> _delay;
    private volatile QueueLevels _levels = new(0, 0, TimeSpan.Zero);

    public RelayMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(DigitalConnectRelayTelemetry.MeterName);
        _enqueued = meter.CreateCounter<long>("digital_connect.relay.enqueued", "{message}", "Messages that were given to the relay, by result.");
        _attempts = meter.CreateCounter<long>("digital_connect.relay.attempts", "{attempt}", "Attempts to deliver, by what came of them.");
        _settled = meter.CreateCounter<long>("digital_connect.relay.settled", "{message}", "Messages that were delivered or parked, by state.");
        _takenOver = meter.CreateCounter<long>(
            "digital_connect.relay.taken_over", "{conversation}", "Conversations taken from instances that fell silent.");
        _delay = meter.CreateHistogram<double>("digital_connect.relay.delay", "s", "The time from enqueue to delivery.", advice: Seconds);
        meter.CreateObservableGauge("digital_connect.relay.pending", () => _levels.Pending, "{message}", "Messages that wait for delivery.");
        meter.CreateObservableGauge("digital_connect.relay.parked", () => _levels.Parked, "{message}", "Messages that wait for a person.");
        meter.CreateObservableGauge(
            "digital_connect.relay.oldest_pending", () => _levels.OldestPending.TotalSeconds, "s", "The age of the oldest message that waits.");
    }

    private static InstrumentAdvice<double> Seconds => new()
    {
        HistogramBucketBoundaries = [0.01, 0.05, 0.1, 0.5, 1, 5, 10, 30, 60, 300, 900, 3600, 14400, 86400],
    };

    public void Enqueued(EnqueueResult result) => _enqueued.Add(1, Tag("result", result));

    public void Attempted(Enum outcome) => _attempts.Add(1, Tag("outcome", outcome));

    public void Delivered(TimeSpan delay) => _delay.Record(delay.TotalSeconds);

    public void Settled(Enum state) => _settled.Add(1, Tag("state", state));

    public void TookOver(int conversations) => _takenOver.Add(conversations);

    public void Show(QueueLevels levels) => _levels = levels;

    private static KeyValuePair<string, object?> Tag(string name, Enum value) => new($"digital_connect.relay.{name}", value.ToString());
}
