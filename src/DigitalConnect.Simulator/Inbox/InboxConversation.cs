namespace DigitalConnect.Simulator.Inbox;

/// <summary>A conversation, as the inbox page shows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="HasEnded">Whether it has ended.</param>
/// <param name="Messages">How many messages exist in it, also those that a page is not given; null where the page has counted on.</param>
internal sealed record InboxConversation(string Id, bool HasEnded, int? Messages = null);
