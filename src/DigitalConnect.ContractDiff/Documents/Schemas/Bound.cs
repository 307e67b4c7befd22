using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Documents.Schemas;

/// <summary>The value of a <see cref="Limit"/>, and where it stands.</summary>
internal readonly record struct Bound(ExactNumber Value, DocumentNode Node);
