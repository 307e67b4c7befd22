namespace DigitalConnect.ContractDiff.Selection;

/// <summary>What the paths of both contracts begin with, and are compared without.</summary>
/// <param name="Base">The prefix in the base; null for none.</param>
/// <param name="Revision">The prefix in the revision; null for none.</param>
internal sealed record PathPrefixes(string? Base, string? Revision)
{
    public static PathPrefixes None { get; } = new(null, null);
}
