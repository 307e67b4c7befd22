using System.Net;
using System.Net.Http.Headers;

namespace DigitalConnect.Simulator.Webhooks;

/// <summary>Posts an event until it is answered with a 2xx status, or the attempts are used up.</summary>
internal sealed class WebhookPoster(HttpClient http, TimeProvider time)
{
    private readonly WebhookCredentials _credentials = new(http, time);

    public async Task<WebhookDelivery> PostAsync(WebhookDelivery delivery, byte[] body, SimulatorWebhook webhook, CancellationToken cancellationToken)
    {
        var delay = webhook.RetryDelay;
        for (var attempt = 1; ; attempt++)
        {
            delivery = await AttemptAsync(delivery with { Attempts = attempt }, body, webhook, cancellationToken).ConfigureAwait(false);
            if (delivery.IsDelivered || attempt >= webhook.MaxAttempts)
                return delivery;
            await Task.Delay(delay, time, cancellationToken).ConfigureAwait(false);
            delay *= 2;
        }
    }

    private async Task<WebhookDelivery> AttemptAsync(
        WebhookDelivery delivery, byte[] body, SimulatorWebhook webhook, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(webhook.Timeout, time);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, webhook.Address) { Content = new ByteArrayContent(body) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            await _credentials.ApplyAsync(request, webhook, ended.Token).ConfigureAwait(false);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ended.Token).ConfigureAwait(false);
            if (response.StatusCode == HttpStatusCode.Unauthorized)
                _credentials.Reject();
            return delivery with { StatusCode = response.StatusCode, Error = null, IsDelivered = response.IsSuccessStatusCode };
        }
        catch (HttpRequestException exception)
        {
            return delivery with { StatusCode = null, Error = exception.Message };
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return delivery with { StatusCode = null, Error = $"The middleware did not answer within {webhook.Timeout.TotalSeconds} seconds." };
        }
    }
}
