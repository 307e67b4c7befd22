using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;

namespace DigitalConnect.Relay.Tests.Operation;

/// <summary>What an OpenTelemetry set-up hears.</summary>
[NonParallelizable]
internal sealed class TelemetryTests
{
    [Test]
    public async Task The_span_of_a_delivery_is_linked_with_the_span_of_its_enqueue()
    {
        var spans = new List<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == DigitalConnectRelayTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Add,
        };
        ActivitySource.AddActivityListener(listener);
        await using var relay = await Delivery.RelayUnderTest.CreateAsync();
        await relay.EnqueueAsync("t", "m1");
        await relay.DeliverAsync();

        Assert.That(spans, Has.Count.EqualTo(2));
        Assert.That(spans[1].Links.Single().Context.SpanId, Is.EqualTo(spans[0].SpanId));
        Assert.That(spans[1].GetTagItem("digital_connect.relay.outcome"), Is.EqualTo("Sent"));
    }

    [Test]
    public async Task A_message_that_is_skipped_during_a_refused_attempt_is_not_counted_as_parked()
    {
        await using var relay = await Delivery.RelayUnderTest.CreateAsync();
        using var settled = Collect<long>(relay, "settled");
        var response = new TaskCompletionSource<SendMessageResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        relay.Client.Sends(response.Task);
        await relay.EnqueueAsync("t", "m1");
        var delivery = relay.DeliverAsync();
        await relay.Client.FirstSent;
        await relay.Operations.SkipAsync("m1");
        response.SetException(Delivery.Failure.Status(System.Net.HttpStatusCode.BadRequest));
        await delivery;

        Assert.That((await relay.FindAsync("m1")).State, Is.EqualTo(MessageState.Skipped));
        Assert.That(settled.GetMeasurementSnapshot().SelectMany(one => one.Tags.Values), Has.None.EqualTo("Parked").IgnoreCase);
    }

    [Test]
    public async Task The_meter_counts_messages_and_shows_what_waits()
    {
        await using var relay = await Delivery.RelayUnderTest.CreateAsync();
        using var pending = Collect<long>(relay, "pending");
        using var oldest = Collect<double>(relay, "oldest_pending");
        using var enqueued = Collect<long>(relay, "enqueued");
        using var settled = Collect<long>(relay, "settled");
        using var delay = Collect<double>(relay, "delay");

        await relay.EnqueueAsync("t", "m1");
        relay.Time.Advance(TimeSpan.FromSeconds(3));
        await relay.Housekeeping.RunOnceAsync(CancellationToken.None);
        pending.RecordObservableInstruments();
        oldest.RecordObservableInstruments();
        await relay.DeliverAsync();

        Assert.That(pending.LastMeasurement!.Value, Is.EqualTo(1));
        Assert.That(oldest.LastMeasurement!.Value, Is.EqualTo(3));
        Assert.That(enqueued.GetMeasurementSnapshot().EvaluateAsCounter(), Is.EqualTo(1));
        Assert.That(settled.GetMeasurementSnapshot().EvaluateAsCounter(), Is.EqualTo(1));
        Assert.That(delay.LastMeasurement!.Value, Is.EqualTo(3));
    }

    private static MetricCollector<T> Collect<T>(Delivery.RelayUnderTest relay, string name)
        where T : struct => new(relay.Get<IMeterFactory>(), DigitalConnectRelayTelemetry.MeterName, $"digital_connect.relay.{name}");
}
