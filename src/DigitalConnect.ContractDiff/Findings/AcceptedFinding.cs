namespace DigitalConnect.ContractDiff.Findings;

/// <summary>A finding that the configuration accepts.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Reason">Why it is accepted, in the words of the configuration.</param>
internal sealed record AcceptedFinding(Finding Finding, string Reason);
