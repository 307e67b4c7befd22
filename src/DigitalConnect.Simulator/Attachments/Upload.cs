namespace DigitalConnect.Simulator.Attachments;

/// <summary>An upload that a link was given for.</summary>
/// <param name="RequestId">Identifies the upload.</param>
/// <param name="AllowedTypes">The media types that may be uploaded; empty for any.</param>
internal sealed record Upload(string RequestId, IReadOnlyList<string> AllowedTypes)
{
    /// <summary>Where the bytes are; null as long as nothing was uploaded.</summary>
    public string? Path { get; init; }

    /// <summary>The media type of the bytes.</summary>
    public string Type { get; init; } = "application/octet-stream";
}
