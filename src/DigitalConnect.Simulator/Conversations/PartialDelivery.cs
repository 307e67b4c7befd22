using System.Net;

namespace DigitalConnect.Simulator.Conversations;

/// <summary>Decides which attachments of a message fail, and with that between 201 and 206.</summary>
/// <param name="isKnown">Whether an attachment of that id exists.</param>
internal sealed class PartialDelivery(Func<string, bool> isKnown)
{
    public ReceivedMessage Decide(ReceivedMessage message, HttpStatusCode? forcedStatus)
    {
        string[] failed = forcedStatus switch
        {
            HttpStatusCode.Created => [],
            HttpStatusCode.PartialContent => [.. message.Attachments.Select(attachment => attachment.Id ?? "")],
            _ => [.. message.Attachments.Select(attachment => attachment.Id ?? "").Where(id => !isKnown(id))],
        };
        if (failed.Length == 0 && forcedStatus != HttpStatusCode.PartialContent)
            return message;

        return message with
        {
            Status = HttpStatusCode.PartialContent,
            FailedAttachments = failed,
            PartialFailReason = failed.Length == 0 ? "Asked for by a script" : $"Attachments not found: {string.Join(", ", failed)}",
        };
    }
}
