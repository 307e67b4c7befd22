using DigitalConnect.Simulator.Conversations;

namespace DigitalConnect.Simulator.Inbox;

/// <summary>A conversation, as the inbox page shows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="HasEnded">Whether it has ended.</param>
/// <param name="Messages">How many messages were created in it.</param>
/// <param name="Contact">Who the contact is, or null.</param>
/// <param name="Subject">What it is about, or null.</param>
internal sealed record InboxConversation(string Id, bool HasEnded, int Messages, string? Contact, string? Subject)
{
    public static InboxConversation Of(ConversationSummary summary)
    {
        var details = summary.Details;
        return new(details.Id, details.HasEnded, summary.Messages, details.ContactName ?? details.ContactEmail, details.Subject);
    }
}
