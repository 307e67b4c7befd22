namespace Middleware;

/// <summary>A file that came with a message.</summary>
/// <param name="Id">The id that Talkdesk's Attachments API gave it.</param>
/// <param name="Name">The file name.</param>
/// <param name="Type">The media type.</param>
/// <param name="Size">The size in bytes.</param>
public sealed record ChannelAttachment(string Id, string Name, string Type, long Size);
