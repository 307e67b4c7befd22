using System.Net;

namespace DigitalConnect.Benchmarks.ByHand;

/// <summary>What a call by hand throws: the status, the error as an object, the body as text, and the key to try again with.</summary>
internal sealed class ApiFailure(HttpStatusCode status, ApiError? error, string body, string idempotencyKey)
    : Exception($"The message was refused: {(int)status} {error?.Code} {error?.Message}")
{
    public HttpStatusCode Status { get; } = status;

    public ApiError? Error { get; } = error;

    public string Body { get; } = body;

    public string IdempotencyKey { get; } = idempotencyKey;
}
