using System.Text;

namespace DigitalConnect.Relay.Messages;

/// <summary>Refuses at once what could only fail later, when nobody is there to mend it.</summary>
internal static class MessageCheck
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Checks a message.</summary>
    /// <exception cref="ArgumentException">It can't be delivered as it is.</exception>
    public static void Check(string thread, ChannelMessage message)
    {
        ArgumentException.ThrowIfNullOrEmpty(thread);
        ArgumentNullException.ThrowIfNull(message);
        CheckText(nameof(thread), thread);
        CheckId(message.Id);
        if (string.IsNullOrEmpty(message.Text) && message.Attachments is not { Count: > 0 })
            throw Refused(nameof(message), $"message {message.Id} has neither a text nor an attachment");
        CheckText(nameof(message.Text), message.Text);
        if (message.Attachments?.Any(file => file is null) == true)
            throw Refused(nameof(message.Attachments), $"message {message.Id} has an attachment that is null");
        if (message.Contact is { } contact && string.IsNullOrWhiteSpace(contact.Email))
            throw Refused(nameof(message.Contact), $"the contact of message {message.Id} has no e-mail address");
        CheckText(nameof(message.Contact), message.Contact?.Email + message.Contact?.Name);
    }

    private static void CheckId(string id)
    {
        if (string.IsNullOrWhiteSpace(id))
            throw Refused(nameof(ChannelMessage.Id), "the id is empty");
        if (id.Any(c => c is < ' ' or > '~') || id[0] == ' ' || id[^1] == ' ')
            throw Refused(nameof(ChannelMessage.Id), "the id is a header later on: it must be visible ASCII, with spaces only between");
    }

    // A database stores no NUL, and JSON on the wire is UTF-8.
    private static void CheckText(string name, string? text)
    {
        if (text is null)
            return;
        if (text.Contains('\0', StringComparison.Ordinal))
            throw Refused(name, "the text has a NUL character (U+0000)");
        try
        {
            Strict.GetByteCount(text);
        }
        catch (EncoderFallbackException)
        {
            throw Refused(name, "the text is no valid Unicode: half of a surrogate pair is missing");
        }
    }

    private static ArgumentException Refused(string parameter, string why) => new($"Nothing was enqueued: {why}.", parameter);
}
