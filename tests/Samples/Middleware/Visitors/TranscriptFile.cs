namespace Middleware.Visitors;

/// <summary>A file that somebody sent.</summary>
/// <param name="Id">The id that Talkdesk gave it.</param>
/// <param name="Name">Its name, as far as it is known: an agent's file comes without one.</param>
public sealed record TranscriptFile(string Id, string Name);
