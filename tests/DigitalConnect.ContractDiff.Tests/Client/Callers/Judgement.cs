using DigitalConnect.ContractDiff.Findings;

namespace DigitalConnect.ContractDiff.Tests.Client.Callers;

/// <summary>What the compiler says of a change, and what contract-diff says of it.</summary>
/// <param name="Edit">The change.</param>
/// <param name="Broken">The uses that no longer compile: what they use, and the compiler's words.</param>
/// <param name="Verdict">The verdict.</param>
internal sealed record Judgement(ContractEdit Edit, IReadOnlyList<(IReadOnlySet<string> Used, string Message)> Broken, Verdict Verdict)
{
    /// <summary>The members and types that are said to break.</summary>
    public IReadOnlyList<string> Named { get; } =
    [
        .. from change in Verdict.Changes
           from effect in change.Client
           where effect.IsBreaking
           select effect.Member["DigitalConnect.".Length..].Replace("IDigitalConnectClient", "ICaseClient", StringComparison.Ordinal) into member
           select member,
    ];

    /// <summary>What is said to break, though everything that uses it compiles.</summary>
    public IEnumerable<string> Wrong => Edit.IsFelt ? [] : Named.Where(member => !Broken.Any(use => use.Used.Contains(member)));

    /// <summary>What breaks without being named.</summary>
    public IEnumerable<string> Missed => Broken.Where(use => !Named.Any(use.Used.Contains)).Select(use => use.Message);

    public override string ToString() =>
        $"{Edit}: named {string.Join(", ", Named)}; wrong: {string.Join(", ", Wrong)}; missed: {string.Join(" | ", Missed)}";
}
