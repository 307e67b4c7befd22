using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using DigitalConnect.Simulator.Scripting;
using DigitalConnect.Simulator.Wire;

namespace DigitalConnect.Simulator.Webhooks;

/// <summary>Delivers events to the middleware: in order within a conversation, repeated on failure, or as a script says.</summary>
internal sealed class WebhookSender : IDisposable
{
    private readonly ConcurrentDictionary<string, ConversationEvents> _conversations = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<WebhookDelivery> _deliveries = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Timeout.InfiniteTimeSpan };
    private readonly TimeProvider _time;
    private readonly int _kept;
    private readonly EventClock _clock;
    private readonly WebhookPoster _poster;

    public WebhookSender(DigitalConnectSimulatorOptions options)
    {
        (_time, _kept, Webhook) = (options.TimeProvider, options.MaxMessages, options.Webhook);
        _clock = new EventClock(_time);
        _poster = new WebhookPoster(_http, _time);
    }

    public SimulatorWebhook? Webhook { get; set; }

    public Script<SimulatedWebhook> Script { get; } = new(() => SimulatedWebhook.Regular);

    /// <summary>Told of each delivery when it has ended.</summary>
    public Action<WebhookDelivery>? DeliveryEnded { get; set; }

    public IReadOnlyList<WebhookDelivery> Deliveries => [.. _deliveries];

    /// <summary>Delivers an event.</summary>
    /// <returns>Ends with the delivery; at once where there is no webhook, or a script loses, holds or delays the event.</returns>
    public Task PostAsync(string eventType, string conversationId, WebhookPayload? payload = null)
    {
        if (Webhook is not { } webhook)
            return Task.CompletedTask;

        var scripted = Script.Next();
        var body = JsonSerializer.SerializeToUtf8Bytes(
            new WebhookEvent(eventType, conversationId, MessageResponse.Format(_clock.Now()), payload), WebhookJson.Default.WebhookEvent);
        var delivery = new WebhookDelivery { EventType = eventType, ConversationId = conversationId, Body = Encoding.UTF8.GetString(body) };
        Task Deliver() => DeliverAsync(delivery, body, webhook, scripted);

        var events = _conversations.GetOrAdd(conversationId, _ => new ConversationEvents());
        if (scripted.IsLost)
            Record(delivery);
        else if (scripted.IsAfterNext)
            events.Hold(Deliver);
        else if (scripted.IsDetached)
            _ = Deliver();
        else
            return events.DeliverAsync(Deliver);
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        if (!_stopping.IsCancellationRequested)
            _stopping.Cancel();
        _http.Dispose();
        _stopping.Dispose();
    }

    private async Task DeliverAsync(WebhookDelivery delivery, byte[] body, SimulatorWebhook webhook, SimulatedWebhook scripted)
    {
        try
        {
            if (scripted.Latency > TimeSpan.Zero)
                await Task.Delay(scripted.Latency, _time, _stopping.Token).ConfigureAwait(false);
            var copies = Enumerable.Range(0, scripted.IsTwice ? 2 : 1).Select(_ => _poster.PostAsync(delivery, body, webhook, _stopping.Token));
            foreach (var ended in await Task.WhenAll(copies).ConfigureAwait(false))
                Record(ended);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            Record(delivery with { Error = "The simulator was stopped." });
        }
    }

    private void Record(WebhookDelivery delivery)
    {
        _deliveries.Enqueue(delivery);
        while (_deliveries.Count > _kept)
            _deliveries.TryDequeue(out _);
        DeliveryEnded?.Invoke(delivery);
    }
}
