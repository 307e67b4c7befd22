namespace DigitalConnect.Cli.Reports;

/// <summary>An uploaded file, as a program reads it.</summary>
internal sealed record AttachmentReport
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Type { get; init; }

    /// <summary>In bytes.</summary>
    public string? Size { get; init; }

    /// <summary>Whether a simulator in this process took it: nothing reached Talkdesk.</summary>
    public bool Simulated { get; init; }

    public FailureReport? Error { get; init; }

    public static AttachmentReport Of(Attachment attachment, bool simulated) =>
        new() { Id = attachment.Id, Name = attachment.Name, Type = attachment.Type, Size = attachment.Size, Simulated = simulated };

    /// <summary>As <c>--attachment</c> takes it.</summary>
    public string ToArgument() => $"{Id},{Name},{Type},{Size}";
}
