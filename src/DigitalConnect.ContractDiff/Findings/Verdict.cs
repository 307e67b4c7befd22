using System.Collections.ObjectModel;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Findings;

/// <summary>The verdict on a change of contract.</summary>
internal sealed record Verdict
{
    /// <summary>Every finding, ordered by operation, pointer and rule id.</summary>
    public required IReadOnlyList<Finding> Changes { get; init; }

    /// <summary>The documents that were compared.</summary>
    public IReadOnlyList<ComparedDocument> Documents { get; init; } = [];

    /// <summary>What could not be compared, and was left out; one sentence each.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The findings that the configuration accepts; they count for nothing else in the verdict.</summary>
    public IReadOnlyList<AcceptedFinding> Accepted { get; init; } = [];

    /// <summary><c>info.version</c> of the base; null if it has none.</summary>
    public DeclaredVersion? BaseVersion { get; init; }

    /// <summary><c>info.version</c> of the revision; null if it has none.</summary>
    public DeclaredVersion? RevisionVersion { get; init; }

    /// <summary>The text of documents, for a report that shows it; by the name that <c>SourceLocation.File</c> gives it.</summary>
    public IReadOnlyDictionary<string, string> Sources { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>Whether a program that speaks to the old contract breaks against the new one.</summary>
    public bool WireBreaking => Changes.Any(change => change.Severity == Severity.Error && !change.IsPolicy);

    /// <summary>Whether C# code that compiles against the old client does not compile, or behaves otherwise, against the new one.</summary>
    public bool ClientBreaking => Changes.Any(change => change.BreaksClient);

    /// <summary>The least bump of <c>info.version</c> that the change asks for: <c>major</c>, <c>minor</c>, <c>patch</c> or <c>none</c>.</summary>
    public required string SuggestedVersionBump { get; init; }
}
