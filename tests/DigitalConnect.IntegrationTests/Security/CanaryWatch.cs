using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Runtime.ExceptionServices;
using DigitalConnect.IntegrationTests.Security;
using Microsoft.Extensions.Options;

namespace DigitalConnect.IntegrationTests;

/// <summary>
/// Watches the whole test run: every exception of ours, every activity, every metric and, through <see cref="CanaryLog"/>,
/// every line of a log. A canary in any of them fails the run.
/// </summary>
[SetUpFixture]
public sealed class CanaryWatch
{
    private static readonly ConcurrentQueue<string> Leaks = new();
    private static readonly ConcurrentDictionary<string, int> Inspected = new();
    private ActivityListener? _activities;
    private MeterListener? _metrics;

    /// <summary>How many texts of a kind were looked at: a watch that saw nothing proves nothing.</summary>
    internal static int CountOf(string kind) => Inspected.GetValueOrDefault(kind);

    internal static void Inspect(string place, string? text)
    {
        Inspected.AddOrUpdate(place.Split(':')[0], 1, static (_, count) => count + 1);
        if (Canaries.FindIn(text) is { } found)
            Leaks.Enqueue($"{found} is in {place}");
    }

    [OneTimeSetUp]
    public void Begin()
    {
        AppDomain.CurrentDomain.FirstChanceException += OnException;
        _activities = new ActivityListener
        {
            ShouldListenTo = static _ => true,
            Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Inspect,
        };
        ActivitySource.AddActivityListener(_activities);

        _metrics = new MeterListener { InstrumentPublished = static (instrument, listener) => listener.EnableMeasurementEvents(instrument) };
        _metrics.SetMeasurementEventCallback<long>(static (instrument, _, tags, _) => Inspect(instrument, tags));
        _metrics.SetMeasurementEventCallback<int>(static (instrument, _, tags, _) => Inspect(instrument, tags));
        _metrics.SetMeasurementEventCallback<double>(static (instrument, _, tags, _) => Inspect(instrument, tags));
        _metrics.Start();
    }

    [OneTimeTearDown]
    public void End()
    {
        AppDomain.CurrentDomain.FirstChanceException -= OnException;
        _activities?.Dispose();
        _metrics?.Dispose();
        var inspected = Inspected.OrderBy(kind => kind.Key).Select(kind => $"{kind.Value} of {kind.Key}");
        TestContext.Progress.WriteLine($"Looked for canaries in {string.Join(", ", inspected)}.");
        Assert.That(Leaks.Distinct(), Is.Empty);
    }

    private static void OnException(object? sender, FirstChanceExceptionEventArgs thrown)
    {
        // What .NET and the servers of the tests throw may quote anything: what reaches the caller is what counts.
        if (thrown.Exception is DigitalConnectException or OperationCanceledException or OptionsValidationException or ArgumentException)
            Inspect($"exceptions: {thrown.Exception.GetType().Name}", thrown.Exception.ToString());
    }

    private static void Inspect(Activity activity)
    {
        // .NET's own trace of a request holds .NET's own exception, which quotes an answer that is no HTTP.
        var events = activity.Source.Name == "System.Net.Http" ? [] : activity.Events;
        var tags = activity.TagObjects.Concat(events.SelectMany(happened => happened.Tags)).Select(tag => $"{tag.Key}={tag.Value}");
        Inspect($"activities: {activity.Source.Name}", $"{activity.DisplayName} {activity.StatusDescription} {string.Join(' ', tags)}");
    }

    private static void Inspect(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var tag in tags)
            Inspect($"metrics: {instrument.Name}", $"{tag.Key}={tag.Value}");
    }
}
