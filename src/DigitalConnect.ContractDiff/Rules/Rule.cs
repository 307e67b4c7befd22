namespace DigitalConnect.ContractDiff.Rules;

/// <summary>What a kind of change means for the programs that speak to the old contract.</summary>
/// <param name="Id">The id, in the style that other tools of this kind use; ignore lists refer to it.</param>
/// <param name="Kind">What the rule looks at.</param>
/// <param name="Direction">Which way the data travels that it is about.</param>
/// <param name="Severity">The severity, before configuration.</param>
/// <param name="Aspects">What it is about.</param>
/// <param name="Summary">The change, in one line.</param>
/// <param name="Explanation">Why it breaks or does not, whom, and what to do instead.</param>
/// <param name="IsDocumentation">Whether only readers of the contract notice the change.</param>
internal sealed record Rule(
    string Id,
    RuleKind Kind,
    Direction Direction,
    Severity Severity,
    Aspects Aspects,
    string Summary,
    string Explanation,
    bool IsDocumentation = false)
{
    /// <summary>What it is about: whatever changes in a response may change what a method of the generated client gives.</summary>
    public Aspects Aspects { get; } = Direction == Direction.Response ? Aspects | Aspects.Result : Aspects;
}
