using DigitalConnect.Benchmarks.ByHand;
using Refit;

namespace DigitalConnect.Benchmarks.Refit;

internal interface IRefitConversations
{
    [Post("/digital-connect/conversations/{conversationId}/messages")]
    Task<IApiResponse<CreatedMessage>> SendMessageAsync(
        string conversationId,
        [Body(BodySerializationMethod.Serialized)] OutboundMessage message,
        [Header("x-idempotency-key")] string idempotencyKey,
        CancellationToken cancellationToken);
}
