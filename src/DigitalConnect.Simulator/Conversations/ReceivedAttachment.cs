namespace DigitalConnect.Simulator;

/// <summary>An attachment of a <see cref="ReceivedMessage"/>, as it was sent.</summary>
/// <param name="Id">The id that the Attachments API would have given the file.</param>
/// <param name="Name">The file name.</param>
/// <param name="Type">The media type.</param>
/// <param name="Size">The size in bytes, as it stood on the wire.</param>
public sealed record ReceivedAttachment(string? Id, string? Name, string? Type, string? Size);
