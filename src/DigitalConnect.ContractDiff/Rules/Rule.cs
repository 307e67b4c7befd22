namespace DigitalConnect.ContractDiff.Rules;

/// <summary>What a kind of change means for the programs that speak to the old contract.</summary>
/// <param name="Id">The id, in the style that other tools of this kind use; ignore lists refer to it.</param>
/// <param name="Severity">The severity, before configuration.</param>
/// <param name="Aspects">What it is about.</param>
/// <param name="Summary">The change, in one line.</param>
/// <param name="Explanation">Why it breaks or does not, whom, and what to do instead.</param>
internal sealed record Rule(string Id, Severity Severity, Aspects Aspects, string Summary, string Explanation)
{
    public Rule(string id, Severity severity, string summary, string explanation)
        : this(id, severity, Aspects.None, summary, explanation)
    {
    }

    /// <summary>What the rule looks at.</summary>
    public RuleKind Kind { get; init; }

    /// <summary>Whether only readers of the contract notice the change.</summary>
    public bool IsDocumentation => Aspects.HasFlag(Aspects.Documentation);
}
