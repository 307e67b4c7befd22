using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Findings;

/// <summary>The <c>info.version</c> of a contract.</summary>
/// <param name="Text">The version, as the document has it.</param>
/// <param name="Location">Where the document has it.</param>
internal sealed record DeclaredVersion(string Text, SourceLocation Location);
