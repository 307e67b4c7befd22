using System.Diagnostics;
using System.Diagnostics.Metrics;

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
    public async Task The_meter_counts_messages_and_shows_what_waits()
    {
        var measured = new Dictionary<string, double>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, _) =>
        {
            if (instrument.Meter.Name == DigitalConnectRelayTelemetry.MeterName)
                listener.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, _, _) =>
            measured[instrument.Name] = instrument is ObservableInstrument<long> ? value : measured.GetValueOrDefault(instrument.Name) + value);
        listener.SetMeasurementEventCallback<double>((instrument, value, _, _) => measured[instrument.Name] = value);
        listener.Start();
        await using var relay = await Delivery.RelayUnderTest.CreateAsync();
        await relay.EnqueueAsync("t", "m1");
        relay.Time.Advance(TimeSpan.FromSeconds(3));
        await relay.Housekeeping.RunOnceAsync(CancellationToken.None);
        listener.RecordObservableInstruments();
        Assert.That(measured["digital_connect.relay.pending"], Is.EqualTo(1));
        Assert.That(measured["digital_connect.relay.oldest_pending"], Is.EqualTo(3));
        await relay.DeliverAsync();

        Assert.That(measured["digital_connect.relay.enqueued"], Is.EqualTo(1));
        Assert.That(measured["digital_connect.relay.settled"], Is.EqualTo(1));
        Assert.That(measured["digital_connect.relay.delay"], Is.EqualTo(3));
    }
}
