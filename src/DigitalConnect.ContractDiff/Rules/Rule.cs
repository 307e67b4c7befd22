namespace DigitalConnect.ContractDiff.Rules;

/// <summary>What a kind of change means for the programs that speak to the old contract.</summary>
/// <param name="Id">The id, in the style that other tools of this kind use; ignore lists refer to it.</param>
/// <param name="Severity">The level, before configuration.</param>
/// <param name="Summary">The change, in one line.</param>
/// <param name="Explanation">Why it breaks or does not, whom, and what to do instead.</param>
internal sealed record Rule(string Id, Severity Severity, string Summary, string Explanation);
