using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire;

/// <summary>A finding before it is known which operations it reaches. Equal drafts are one finding.</summary>
internal sealed record FindingDraft(Rule Rule, string Pointer, string Message, SourceLocation? Base, SourceLocation? Revision)
{
    /// <summary>Where the definition is used, at the first place that led to it.</summary>
    public SourceLocation? Use { get; init; }

    public bool Equals(FindingDraft? other) =>
        other is not null
        && (Rule.Id, Pointer, Message, Base, Revision).Equals((other.Rule.Id, other.Pointer, other.Message, other.Base, other.Revision));

    public override int GetHashCode() => HashCode.Combine(Rule.Id, Pointer, Message, Base, Revision);
}
