using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Findings;

/// <summary>One change of the contract, with the verdict of one rule on it.</summary>
internal sealed record Finding
{
    /// <summary>The rule that judges the change.</summary>
    public required Rule Rule { get; init; }

    /// <summary>The id of the rule.</summary>
    public string Id => Rule.Id;

    /// <summary>The severity, after configuration.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The first operation that the change reaches (<c>POST /path</c>), or null for a change outside operations.</summary>
    public string? Operation { get; init; }

    /// <summary>The JSON pointer of the definition that changed, as a URI fragment.</summary>
    public required string Pointer { get; init; }

    /// <summary>The change, for people.</summary>
    public required string Message { get; init; }

    /// <summary>Where the definition stands in the base; null if it was added.</summary>
    public SourceLocation? Base { get; init; }

    /// <summary>Where the definition stands in the revision; null if it was removed.</summary>
    public SourceLocation? Revision { get; init; }

    /// <summary>Where the revision would have the definition: the innermost place around it that is still there. Null if nothing was
    /// removed.</summary>
    public SourceLocation? RemovedFrom { get; init; }

    /// <summary>The document, in a verdict on several; null in a verdict on one.</summary>
    public string? Document { get; init; }

    /// <summary>Where the definition is used (a <c>$ref</c>, for instance), when that is another place.</summary>
    public SourceLocation? Use { get; init; }

    /// <summary>Every operation that the change reaches, in the order of the document.</summary>
    public IReadOnlyList<string> Operations { get; init; } = [];

    /// <summary>What the change does to the generated client.</summary>
    public IReadOnlyList<ClientEffect> Client { get; init; } = [];

    /// <summary>Whether the finding is about how the change is published (its version), which breaks no program by itself.</summary>
    public bool IsPolicy { get; init; }

    /// <summary>The place to mark: in the revision if it can be, as the base may no longer be there to look at.</summary>
    public SourceLocation? Place => Revision ?? RemovedFrom ?? Base;

    /// <summary>The operations that the change reaches, whether or not they are listed.</summary>
    public IReadOnlyList<string> Reached => Operations.Count > 0 || Operation is null ? Operations : [Operation];

    /// <summary>Whether it breaks programs on the wire, or code that uses the generated client.</summary>
    public bool IsBreaking => BreaksClient || (Severity == Severity.Error && !IsPolicy);

    /// <summary>Whether code that uses the generated client breaks.</summary>
    public bool BreaksClient => Client.Any(effect => effect.IsBreaking);
}
