namespace DigitalConnect.Relay;

/// <summary>A message that a contact wrote in your channel. It needs a text, attachments, or both.</summary>
public sealed class ChannelMessage
{
    /// <summary>
    /// The channel's own id of the message. It is the idempotency key in Digital Connect, so it must be unique among all threads, and visible
    /// ASCII as a header is. Where your channel counts within a thread, put the thread in front.
    /// </summary>
    public required string Id { get; init; }

    /// <summary>What the contact wrote; null if the message is attachments alone.</summary>
    public string? Text { get; init; }

    /// <summary>The attachments, uploaded before; null if there are none.</summary>
    public IReadOnlyList<Attachment>? Attachments { get; init; }

    /// <summary>
    /// Who wrote it; null if that is known from an earlier message of the thread. A conversation is started with it. Where the relay never
    /// learned it, it makes up an address at <see cref="DigitalConnectRelayOptions.ContactDomain"/>.
    /// </summary>
    public ContactPerson? Contact { get; init; }
}
