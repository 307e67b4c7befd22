using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Findings;

/// <summary>What a change does to C# code that uses the client generated from the old contract.</summary>
/// <param name="Member">The member of the generated client, such as <c>DigitalConnect.Attachment.Size</c>.</param>
/// <param name="Effect">What becomes of it, in one phrase.</param>
/// <param name="IsBreaking">Whether code that compiles against the old client stops compiling, or behaves otherwise.</param>
internal sealed record ClientEffect(string Member, string Effect, bool IsBreaking);
