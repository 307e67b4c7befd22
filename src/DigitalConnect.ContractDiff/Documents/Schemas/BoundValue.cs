using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Documents.Schemas;

/// <summary>The value of a <see cref="BoundKeyword"/>, and where it stands.</summary>
internal readonly record struct BoundValue(ExactNumber Value, DocumentNode Node);
