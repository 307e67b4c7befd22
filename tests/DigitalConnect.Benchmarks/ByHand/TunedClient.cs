using System.Buffers;
using System.Net;
using System.Text;
using System.Text.Json;

namespace DigitalConnect.Benchmarks.ByHand;

/// <summary>
/// The same by hand of somebody who tunes this one operation: headers without validation, the address made once and not looked at again,
/// the answer read into a buffer of a pool and parsed there.
/// </summary>
internal sealed class TunedClient(HttpClient httpClient)
{
    private const int FirstBuffer = 4096;
    private static readonly UriCreationOptions AsWritten = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private readonly string _prefix = new Uri(httpClient.BaseAddress!, "digital-connect/conversations/").AbsoluteUri;

    public async Task<SentMessage> SendAsync(
        string conversationId, OutboundMessage message, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(conversationId);
        ArgumentNullException.ThrowIfNull(message);

        var key = idempotencyKey ?? Guid.NewGuid().ToString();
        var address = new Uri($"{_prefix}{Uri.EscapeDataString(conversationId)}/messages", AsWritten);
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        request.Headers.TryAddWithoutValidation("x-idempotency-key", key);
        request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(message, WireJson.Default.OutboundMessage));
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");

        using var response = await httpClient.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        var buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        try
        {
            var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            var length = 0;
            int read;
            while ((read = await stream.ReadAsync(buffer.AsMemory(length), cancellationToken).ConfigureAwait(false)) > 0)
            {
                length += read;
                buffer = length == buffer.Length ? Enlarge(buffer) : buffer;
            }

            return response.StatusCode is HttpStatusCode.Created or HttpStatusCode.PartialContent
                ? new SentMessage(response.StatusCode, key, JsonSerializer.Deserialize(buffer.AsSpan(0, length), WireJson.Default.CreatedMessage))
                : throw Failure(response.StatusCode, buffer.AsSpan(0, length), key);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Enlarge(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(2 * buffer.Length);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    private static ApiFailure Failure(HttpStatusCode status, ReadOnlySpan<byte> body, string key)
    {
        ApiError? error = null;
        try
        {
            error = JsonSerializer.Deserialize(body, WireJson.Default.ApiError);
        }
        catch (JsonException)
        {
            // The text says what there was instead.
        }

        return new ApiFailure(status, error, Encoding.UTF8.GetString(body), key);
    }
}
