using DigitalConnect;

namespace Middleware;

/// <summary>A message as the channel posts it.</summary>
/// <param name="Id">The channel's own id of the message, the same however often it is posted.</param>
/// <param name="ConversationId">The conversation that was started for this contact.</param>
/// <param name="Text">What the contact wrote.</param>
/// <param name="Attachments">What was attached, uploaded already.</param>
public sealed record ChannelMessage(string Id, string ConversationId, string? Text, IReadOnlyList<ChannelAttachment>? Attachments = null)
{
    public SendMessageRequest ToRequest() => new()
    {
        Content = Text,
        Attachments = Attachments?.Select(file => Attachment.Create(file.Id, file.Name, file.Type, file.Size)).ToList(),
    };
}
