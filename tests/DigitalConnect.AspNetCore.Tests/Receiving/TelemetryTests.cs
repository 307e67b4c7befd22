using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using DigitalConnect.AspNetCore.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;

namespace DigitalConnect.AspNetCore.Tests.Receiving;

public sealed class TelemetryTests
{
    [Test]
    public async Task What_is_not_known_is_counted_and_offered_to_the_observer()
    {
        var observer = new Observer();
        await using var receiver = await Receiver.StartAsync(services: services => services.AddSingleton<IContractDriftObserver>(observer));
        await receiver.StatusOfAsync(
            """
            {"event_type":"message_created","conversation_id":"c-1","tenant":"t",
             "payload":{"content":5,"mood":"good","author":{"type":"agent","age":7}}}
            """);
        await receiver.StatusOfAsync("""{"event_type":"agent_typing","conversation_id":"c-1"}""");

        Assert.That(observer.Seen, Is.EquivalentTo(new[]
        {
            ("message_created", new ContractDrift(DriftKind.UnknownMember, "/tenant")),
            ("message_created", new ContractDrift(DriftKind.WrongType, "/payload/content")),
            ("message_created", new ContractDrift(DriftKind.UnknownMember, "/payload/mood")),
            ("message_created", new ContractDrift(DriftKind.UnknownMember, "/payload/author/age")),
            ("other", new ContractDrift(DriftKind.UnknownValue, "/event_type")),
        }));
    }

    [Test]
    public async Task An_observer_that_throws_harms_no_event()
    {
        var observer = new Observer { Fault = new InvalidOperationException() };
        await using var receiver = await Receiver.StartAsync(services: services => services.AddSingleton<IContractDriftObserver>(observer));
        await receiver.StatusOfAsync("""{"event_type":"agent_typing","conversation_id":"c-1"}""");

        Assert.That(receiver.Events.All, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task Webhooks_and_drift_are_counted_by_type_and_outcome()
    {
        await using var receiver = await Receiver.StartAsync();
        var meters = receiver.Services.GetRequiredService<IMeterFactory>();
        using var webhooks = new MetricCollector<long>(meters, "DigitalConnect", "digital_connect.webhooks");
        using var drift = new MetricCollector<long>(meters, "DigitalConnect", "digital_connect.webhooks.contract_drift");
        await receiver.StatusOfAsync("""{"event_type":"conversation_ended","conversation_id":"c-1","timestamp":"t"}""");
        await receiver.StatusOfAsync("""{"event_type":"conversation_ended","conversation_id":"c-1","timestamp":"t"}""");
        await receiver.StatusOfAsync("{}");

        var outcomes = webhooks.GetMeasurementSnapshot()
            .Select(webhook => $"{webhook.Tags["digital_connect.event_type"]} {webhook.Tags["digital_connect.outcome"]}");
        Assert.That(outcomes, Is.EqualTo(["conversation_ended handled", "conversation_ended repeated", "other refused"]));
        Assert.That(drift.GetMeasurementSnapshot().EvaluateAsCounter(), Is.EqualTo(2));
    }

    [Test]
    public async Task Webhooks_and_drift_are_counted_by_the_name_of_the_account()
    {
        await using var receiver = await Receiver.StartAsync(
            services: services => services.AddDigitalConnectWebhooks<RecordingHandler>("acme", options => options.AllowAnonymous = true),
            map: routes => routes.MapDigitalConnectWebhooks("/talkdesk", "acme"));
        var meters = receiver.Services.GetRequiredService<IMeterFactory>();
        using var webhooks = new MetricCollector<long>(meters, "DigitalConnect", "digital_connect.webhooks");
        using var drift = new MetricCollector<long>(meters, "DigitalConnect", "digital_connect.webhooks.contract_drift");
        await receiver.StatusOfAsync("""{"event_type":"agent_typing","conversation_id":"c-1"}""");

        var measured = webhooks.GetMeasurementSnapshot().Concat(drift.GetMeasurementSnapshot()).ToList();
        Assert.That(measured.Select(one => one.Tags["digitalconnect.account"]), Is.EqualTo(["acme", "acme"]));
    }

    private sealed class Observer : IContractDriftObserver
    {
        public ConcurrentQueue<(string EventType, ContractDrift Drift)> Seen { get; } = new();

        public Exception? Fault { get; init; }

        public void OnDrift(string operation, ContractDrift drift)
        {
            Seen.Enqueue((operation, drift));
            if (Fault is not null)
                throw Fault;
        }
    }
}
