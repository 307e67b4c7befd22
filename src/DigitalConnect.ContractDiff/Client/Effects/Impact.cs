using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Client.Effects;

/// <summary>An effect on the generated client, with what of the contract causes it.</summary>
/// <param name="Rule">The rule that reports it, if no finding on the wire does; null if it is not worth a finding of its own.</param>
/// <param name="Effect">The effect.</param>
/// <param name="Before">The cause in the base; null if it was added.</param>
/// <param name="After">The cause in the revision; null if it was removed.</param>
/// <param name="Aspects">What it is about: the change on the wire that causes it is about the same.</param>
internal sealed record Impact(Rule? Rule, ClientEffect Effect, DocumentNode? Before, DocumentNode? After, Aspects Aspects)
{
    /// <summary>The operations that it reaches.</summary>
    public required Func<IReadOnlyList<string>> Operations { get; init; }

    /// <summary>What else a finding with the same cause may be about; null if nothing else.</summary>
    public DocumentNode? Scope { get; init; }

    public DocumentNode Node => (After ?? Before)!;
}
