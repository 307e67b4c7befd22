using System.Text.RegularExpressions;
using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Wire.OperationComparers;

namespace DigitalConnect.ContractDiff.Selection;

/// <summary>Which operations are compared. What is null or empty chooses nothing.</summary>
internal sealed record OperationFilter
{
    public static OperationFilter None { get; } = new();

    /// <summary>Only paths that match.</summary>
    public Regex? MatchPath { get; init; }

    /// <summary>No path that matches.</summary>
    public Regex? ExcludePath { get; init; }

    /// <summary>Only operations with one of these tags.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>No operation with one of these tags.</summary>
    public IReadOnlyList<string> ExcludeTags { get; init; } = [];

    /// <summary>Only operations that have, or whose path has, an extension of a name that matches.</summary>
    public Regex? MatchExtension { get; init; }

    /// <summary>No such operation.</summary>
    public Regex? ExcludeExtension { get; init; }

    /// <summary>Whether it chooses at all.</summary>
    public bool IsActive =>
        (MatchPath ?? ExcludePath ?? MatchExtension ?? ExcludeExtension) is not null || Tags.Count + ExcludeTags.Count > 0;

    /// <summary>Whether an operation is compared.</summary>
    public bool Keeps(Endpoint endpoint) =>
        MatchPath?.IsMatch(endpoint.Path) != false
        && ExcludePath?.IsMatch(endpoint.Path) != true
        && (Tags.Count == 0 || HasOneOf(Tags, endpoint))
        && !HasOneOf(ExcludeTags, endpoint)
        && (MatchExtension is null || HasExtension(MatchExtension, endpoint))
        && (ExcludeExtension is null || !HasExtension(ExcludeExtension, endpoint));

    private static bool HasOneOf(IReadOnlyList<string> tags, Endpoint endpoint) =>
        endpoint.Node.Sequence("tags")?.Items.OfType<ScalarNode>().Any(tag => tags.Contains(tag.Value)) == true;

    // An extension that is false says of an operation what one without it says.
    private static bool HasExtension(Regex name, Endpoint endpoint) => endpoint.Node.Entries.Concat(endpoint.PathItem.Entries).Any(entry =>
        entry.Key.StartsWith("x-", StringComparison.Ordinal) && entry.Value is not ScalarNode { IsFalse: true } && name.IsMatch(entry.Key));
}
