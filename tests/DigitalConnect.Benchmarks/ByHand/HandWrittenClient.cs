using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace DigitalConnect.Benchmarks.ByHand;

/// <summary>
/// The baseline: what a good engineer writes for this one operation on HttpClient and System.Text.Json source generation,
/// with no thought for anything but the call.
/// </summary>
internal sealed class HandWrittenClient(HttpClient httpClient)
{
    public async Task<SentMessage> SendAsync(
        string conversationId, OutboundMessage message, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(conversationId);
        ArgumentNullException.ThrowIfNull(message);

        var key = idempotencyKey ?? Guid.NewGuid().ToString();
        using var request = new HttpRequestMessage(
            HttpMethod.Post, $"digital-connect/conversations/{Uri.EscapeDataString(conversationId)}/messages");
        request.Headers.TryAddWithoutValidation("x-idempotency-key", key);
        request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(message, WireJson.Default.OutboundMessage));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        using var response = await httpClient.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode is HttpStatusCode.Created or HttpStatusCode.PartialContent)
        {
            var answer = await response.Content.ReadFromJsonAsync(WireJson.Default.CreatedMessage, cancellationToken).ConfigureAwait(false);
            return new SentMessage(response.StatusCode, key, answer);
        }

        var body = await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        throw new ApiFailure(response.StatusCode, ReadError(body), body, key);
    }

    private static ApiError? ReadError(string body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, WireJson.Default.ApiError);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
