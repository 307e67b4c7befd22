namespace Middleware.Visitors;

/// <summary>Something that was said, or that happened, in a visitor's conversation.</summary>
/// <param name="Author">Who said it.</param>
/// <param name="Text">What was said, or what happened.</param>
/// <param name="Files">The files that came with it.</param>
/// <param name="At">When.</param>
public sealed record TranscriptEntry(Author Author, string? Text, IReadOnlyList<TranscriptFile> Files, DateTimeOffset At)
{
    public static TranscriptEntry Notice(string text) => new(Author.Notice, text, [], DateTimeOffset.UtcNow);
}
