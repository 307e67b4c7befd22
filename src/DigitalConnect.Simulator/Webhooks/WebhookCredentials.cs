using System.Net.Http.Headers;
using System.Text;
using Duende.IdentityModel.Client;

namespace DigitalConnect.Simulator.Webhooks;

/// <summary>Authenticates the requests of a webhook as its settings say.</summary>
internal sealed class WebhookCredentials(HttpClient http, TimeProvider time)
{
    private (SimulatorWebhook Webhook, string Token, DateTimeOffset Expires)? _token;

    public async Task ApplyAsync(HttpRequestMessage request, SimulatorWebhook webhook, CancellationToken cancellationToken)
    {
        if (webhook.ApiKey is { } key)
        {
            request.Headers.Add("X-API-Key", key);
        }
        else if (webhook.UserName is { } name)
        {
            request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{name}:{webhook.Password}")));
        }
        else if (webhook.TokenEndpoint is { } endpoint)
        {
            var token = await TokenAsync(webhook, endpoint, cancellationToken).ConfigureAwait(false);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }
    }

    /// <summary>Forgets a token that was refused.</summary>
    public void Reject() => _token = null;

    private async Task<string> TokenAsync(SimulatorWebhook webhook, Uri endpoint, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (_token is { } kept && kept.Webhook == webhook && kept.Expires > now)
            return kept.Token;

        using var request = new ClientCredentialsTokenRequest
        {
            Address = endpoint.AbsoluteUri,
            ClientId = webhook.ClientId!,
            ClientSecret = webhook.ClientSecret,
            Scope = webhook.Scope,
        };
        var response = await http.RequestClientCredentialsTokenAsync(request, cancellationToken).ConfigureAwait(false);
        if (response.IsError || response.AccessToken is not { } token)
            throw new HttpRequestException($"The token endpoint of the webhook gave no token: {response.Error}.");

        // A token that ends while a request is under way would be refused.
        _token = (webhook, token, now.AddSeconds(response.ExpiresIn * 0.9));
        return token;
    }
}
