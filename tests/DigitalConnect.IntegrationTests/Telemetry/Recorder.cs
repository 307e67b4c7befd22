using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace DigitalConnect.IntegrationTests.Telemetry;

/// <summary>A client on a simulator, heard by the real OpenTelemetry SDK and by a logger.</summary>
internal sealed class Recorder : IAsyncDisposable, IContractDriftObserver
{
    private readonly ServiceProvider _services;
    private readonly List<Metric> _metrics = [];
    private readonly MeterProvider _meterProvider;
    private readonly TracerProvider _tracerProvider;

    public Recorder(DigitalConnect.Simulator.DigitalConnectSimulator simulator, Action<DigitalConnectOptions>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddFakeLogging().SetMinimumLevel(LogLevel.Trace));
        services.AddMetrics();
        services.AddSingleton<IContractDriftObserver>(this);
        services.AddDigitalConnect(options =>
        {
            (options.BaseAddress, options.TokenEndpoint) = (simulator.BaseAddress, simulator.TokenEndpoint);
            (options.ClientId, options.ClientSecret) = (simulator.ClientId, simulator.ClientSecret);
            options.MaxRetries = 0;
            configure?.Invoke(options);
        });
        _services = services.BuildServiceProvider();
        _meterProvider = Sdk.CreateMeterProviderBuilder().AddMeter(DigitalConnectTelemetry.MeterName).AddInMemoryExporter(_metrics).Build();
        _tracerProvider = Sdk.CreateTracerProviderBuilder().AddSource(DigitalConnectTelemetry.ActivitySourceName).AddInMemoryExporter(Activities)
            .Build();
        Client = _services.GetRequiredService<IDigitalConnectClient>();
    }

    public IDigitalConnectClient Client { get; }

    public List<Activity> Activities { get; } = [];

    /// <summary>Every log entry as text, with its event id.</summary>
    public IEnumerable<string> Log =>
        _services.GetFakeLogCollector().GetSnapshot().Select(record => $"{record.Id.Id} {record.Message} {record.Exception}");

    public List<(string Operation, ContractDrift Drift)> Drift { get; } = [];

    public void OnDrift(string operation, ContractDrift drift) => Drift.Add((operation, drift));

    /// <summary>Every point of a counter as its tags, spelled out, and its sum.</summary>
    public IReadOnlyDictionary<string, long> Counter(string name)
    {
        _metrics.Clear();
        _meterProvider.ForceFlush();
        var points = new Dictionary<string, long>();
        foreach (var metric in _metrics.Where(metric => metric.Name == name))
        {
            foreach (ref readonly var point in metric.GetMetricPoints())
                points[Spell(point.Tags)] = metric.MetricType == MetricType.Histogram ? point.GetHistogramCount() : point.GetSumLong();
        }

        return points;
    }

    /// <summary>All that was recorded anywhere, as text.</summary>
    public string Everything()
    {
        _metrics.Clear();
        _meterProvider.ForceFlush();
        var metrics = new List<string>();
        foreach (var metric in _metrics)
        {
            foreach (ref readonly var point in metric.GetMetricPoints())
                metrics.Add($"{metric.Name} {Spell(point.Tags)}");
        }

        var spans = Activities.Select(span => $"{span.DisplayName} {span.StatusDescription} {string.Join(' ', span.TagObjects)} " +
            $"{string.Join(' ', span.Baggage)}");
        return string.Join('\n', Log.Concat(metrics).Concat(spans));
    }

    public async ValueTask DisposeAsync()
    {
        _meterProvider.Dispose();
        _tracerProvider.Dispose();
        await _services.DisposeAsync();
    }

    private static string Spell(ReadOnlyTagCollection tags)
    {
        var spelled = new List<string>();
        foreach (var tag in tags)
        {
            if (tag.Key != "server.address")
                spelled.Add($"{tag.Key}={tag.Value}");
        }

        return string.Join(' ', spelled.Order(StringComparer.Ordinal));
    }
}
