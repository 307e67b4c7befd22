namespace DigitalConnect.Relay;

/// <summary>
/// The relay has another message with this id: one of another thread, or one whose text or attachments are different. Nothing was enqueued.
/// Enqueued again with an id of its own, the message is accepted.
/// </summary>
public sealed class MessageIdConflictException : ArgumentException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">What happened, and what to do.</param>
    /// <param name="id">The id.</param>
    /// <param name="paramName">The parameter that has the message.</param>
    public MessageIdConflictException(string message, string id, string? paramName)
        : base(message, paramName) => Id = id;

    /// <summary>The id that two messages have.</summary>
    public string Id { get; }
}
