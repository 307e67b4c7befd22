using System.Net;

namespace DigitalConnect.Benchmarks.ByHand;

internal sealed record SentMessage(HttpStatusCode Status, string IdempotencyKey, CreatedMessage? Response);
