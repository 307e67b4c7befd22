namespace Middleware.Channel;

/// <summary>A message as the page posts it.</summary>
/// <param name="Id">The page's own id of the message, the same however often it is posted.</param>
/// <param name="Email">The visitor's address, which Talkdesk requires of a contact.</param>
/// <param name="Text">What the visitor wrote.</param>
/// <param name="Files">The ids of the files that were uploaded for it.</param>
public sealed record VisitorMessage(string Id, string Email, string? Text, IReadOnlyList<string>? Files = null);
