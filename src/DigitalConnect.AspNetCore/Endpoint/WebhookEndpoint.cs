using DigitalConnect.AspNetCore.Authentication;
using DigitalConnect.AspNetCore.Deduplication;
using DigitalConnect.AspNetCore.Reading;
using DigitalConnect.AspNetCore.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DigitalConnect.AspNetCore.Endpoint;

/// <summary>Answers the webhooks of one account.</summary>
/// <param name="name">The name under which they were added.</param>
/// <param name="monitor">The options.</param>
/// <param name="events">Has each event handled once.</param>
/// <param name="drift">Hears of what differs from what is known.</param>
/// <param name="metrics">Counts.</param>
/// <param name="scopes">Makes a scope for each event, which lasts as long as its handler: longer than the request if that times out.</param>
/// <param name="timeProvider">The clock.</param>
/// <param name="logger">Where to log.</param>
internal sealed class WebhookEndpoint(
    string name,
    IOptionsMonitor<DigitalConnectWebhookOptions> monitor,
    OnceOnly events,
    DriftReport drift,
    WebhookMetrics metrics,
    IServiceScopeFactory scopes,
    TimeProvider timeProvider,
    ILogger<WebhookEndpoint> logger)
{
    public string? AuthorizationPolicy => monitor.Get(name).AuthorizationPolicy;

    public async Task HandleAsync(HttpContext context)
    {
        var (response, eventType) = await RespondAsync(context).ConfigureAwait(false);
        metrics.Webhook(name, eventType, response.Status, response.Outcome);
        await response.WriteAsync(context.Response).ConfigureAwait(false);
    }

    private async Task<(WebhookResponse Response, string? EventType)> RespondAsync(HttpContext context)
    {
        var options = monitor.Get(name);
        var authentication = CallerAuthentications.Of(options);
        if (!authentication.IsAuthentic(context.Request))
        {
            logger.NotAuthentic();
            context.Response.Headers.WWWAuthenticate = authentication.Challenge;
            return (WebhookResponse.NotAuthentic, null);
        }

        try
        {
            var body = await RequestBody.ReadAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
            var received = EventReader.Read(body);
            drift.Add(name, received.Event, received.Drift);
            return (await HandleAsync(context, received, options.HandlerTimeout).ConfigureAwait(false), received.Event.EventType);
        }
        catch (BadHttpRequestException refusal)
        {
            logger.Refused(refusal.StatusCode, refusal.Message);
            return (WebhookResponse.Refused(refusal), null);
        }
    }

    private async Task<WebhookResponse> HandleAsync(HttpContext context, ReceivedEvent received, TimeSpan handlerTimeout)
    {
        using var timeout = new CancellationTokenSource(handlerTimeout, timeProvider);
        var timeUp = timeout.Token;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(timeUp, context.RequestAborted);
        var key = EventKey.Of(name, received.Event, received.Timestamp, timeProvider.GetUtcNow());
        try
        {
            switch (await events.HandleAsync(key, () => DispatchAsync(received.Event, timeUp), timeUp, patience.Token).ConfigureAwait(false))
            {
                case HandlingOutcome.Handled:
                    return WebhookResponse.Handled;
                case HandlingOutcome.Repeated:
                    return WebhookResponse.Repeated;
                case HandlingOutcome.Failed:
                    return WebhookResponse.Failed;
                case HandlingOutcome.TimedOut:
                    logger.HandlerTimedOut(received.Event.EventType, received.Event.ConversationId);
                    return WebhookResponse.TimedOut;
                default:
                    logger.Busy(received.Event.EventType, received.Event.ConversationId);
                    return WebhookResponse.Busy;
            }
        }
        catch (Exception e)
        {
            logger.HandlerFailed(received.Event.EventType, received.Event.ConversationId, e);
            return WebhookResponse.Failed;
        }
    }

    private async Task DispatchAsync(WebhookEvent received, CancellationToken timeUp)
    {
        try
        {
            // The handler may outlast the request, and the request's own source of the token.
            using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(timeUp);
            var scope = scopes.CreateAsyncScope();
            await using var _ = scope.ConfigureAwait(false);
            var handler = scope.ServiceProvider.GetRequiredKeyedService<DigitalConnectWebhookHandler>(name);
            await handler.DispatchAsync(received, cancellation.Token).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            logger.HandlerFailed(received.EventType, received.ConversationId, e);
            throw;
        }
    }
}
