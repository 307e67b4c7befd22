using System.Net;
using System.Text.Json;
using DigitalConnect.Simulator.Contract;

namespace DigitalConnect.Simulator.Conversations;

/// <summary>A message on its way in, its body already checked against the contract.</summary>
/// <param name="ConversationId">The conversation that it names.</param>
/// <param name="IdempotencyKey">Its key, or null.</param>
/// <param name="Body">Its body.</param>
/// <param name="ForcedStatus">201 or 206 where a script decides, otherwise null.</param>
internal sealed record ArrivingMessage(string ConversationId, string? IdempotencyKey, JsonElement Body, HttpStatusCode? ForcedStatus)
{
    public string? Content => Body.TryFind("content").AsText();

    public IReadOnlyList<ReceivedAttachment> Attachments => [.. Body.FindItems("attachments").Select(attachment => new ReceivedAttachment(
        attachment.TryFind("id").AsText(),
        attachment.TryFind("name").AsText(),
        attachment.TryFind("type").AsText(),
        attachment.TryFind("size").AsText()))];
}
