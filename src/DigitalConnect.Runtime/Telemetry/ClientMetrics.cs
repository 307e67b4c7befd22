using System.Diagnostics;
using System.Diagnostics.Metrics;
using DigitalConnect.Runtime.Calls;

namespace DigitalConnect.Runtime.Telemetry;

/// <summary>The instruments of one client. Clients that share a meter factory share the instruments' time series.</summary>
internal sealed class ClientMetrics
{
    private readonly Counter<long> _calls;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _attempts;
    private readonly Counter<long> _drift;

    public ClientMetrics(IMeterFactory? meters)
    {
        var options = new MeterOptions(DigitalConnectTelemetry.MeterName);
        var meter = meters?.Create(options) ?? new Meter(options);
        _calls = meter.CreateCounter<long>("digital_connect.client.calls", "{call}", "Calls by what became of them.");
        _duration = meter.CreateHistogram<double>(
            "digital_connect.client.call.duration", "s", "How long calls took: attempts, waiting and token requests included.", advice: Seconds);
        _attempts = meter.CreateCounter<long>("digital_connect.client.attempts", "{request}", "Requests that were sent, retries included.");
        _drift = meter.CreateCounter<long>("digital_connect.client.contract_drift", "{difference}",
            "Differences between responses and the contract.");
    }

    /// <summary>For clients that were made without a meter factory: one meter for all of them, since a meter is never forgotten.</summary>
    public static ClientMetrics Default { get; } = new(meters: null);

    // The boundaries that the conventions give for http.client.request.duration.
    private static InstrumentAdvice<double> Seconds => new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10, 30, 60],
    };

    public bool CallsAreHeard => _calls.Enabled || _duration.Enabled;

    public void Call(TimeSpan duration, in TagList tags)
    {
        _calls.Add(1, tags);
        _duration.Record(duration.TotalSeconds, tags);
    }

    public void Attempt(ApiRequest request, int? status, string? error)
    {
        if (!_attempts.Enabled)
            return;

        var tags = new TagList { { TagNames.Operation, request.Call.Operation }, { TagNames.ServerAddress, request.RequestUri?.Host } };
        AddClient(ref tags, request.Call);
        AddEnd(ref tags, status, error);
        _attempts.Add(1, tags);
    }

    public void Drift(ApiCall call, DriftKind kind)
    {
        var tags = new TagList { { TagNames.Operation, call.Operation }, { TagNames.DriftKind, kind.ToString() } };
        AddClient(ref tags, call);
        _drift.Add(1, tags);
    }

    public static void AddClient(ref TagList tags, ApiCall call)
    {
        if (call.Client is { } client)
            tags.Add(client.Tag, client.Name);
    }

    public static void AddEnd(ref TagList tags, int? status, string? error)
    {
        if (status is not null)
            tags.Add(TagNames.StatusCode, status);

        if (error is not null)
            tags.Add(TagNames.ErrorType, error);
    }
}
