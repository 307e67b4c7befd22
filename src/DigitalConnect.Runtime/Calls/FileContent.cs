namespace DigitalConnect.Runtime;

/// <summary>A file of a form. It is read while the request is sent, never kept in memory, and not disposed.</summary>
/// <param name="content">The bytes. A call can be repeated only if the stream can seek.</param>
/// <param name="fileName">The name that the server sees.</param>
/// <param name="mediaType">The media type; null for <c>application/octet-stream</c>.</param>
public sealed class FileContent(Stream content, string fileName, string? mediaType = null)
{
    /// <summary>The bytes.</summary>
    public Stream Content { get; } = content ?? throw new ArgumentNullException(nameof(content));

    /// <summary>The name that the server sees.</summary>
    public string FileName { get; } = fileName ?? throw new ArgumentNullException(nameof(fileName));

    /// <summary>The media type.</summary>
    public string MediaType { get; } = mediaType ?? "application/octet-stream";
}
