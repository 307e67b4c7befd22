using System.Text.Json;
using DigitalConnect.Simulator.Contract;

namespace DigitalConnect.Simulator.Conversations;

/// <summary>A request to start a conversation, its body already checked against the contract.</summary>
internal sealed record ConversationStart(string? IdempotencyKey, JsonElement Body)
{
    public string? TouchpointId => Body.TryFind("touchpoint_id").AsText();

    /// <summary>What is known of the conversation.</summary>
    public ReceivedConversation Describe(string id, DateTimeOffset startedAt) => new()
    {
        Id = id,
        StartedAt = startedAt,
        Subject = Body.TryFind("subject").AsText(),
        ContactEmail = Body.TryFind("contact_person")?.TryFind("email").AsText(),
        ContactName = Body.TryFind("contact_person")?.TryFind("name").AsText(),
        IdempotencyKey = IdempotencyKey,
        Body = Body.GetRawText(),
    };
}
