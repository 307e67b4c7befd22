namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>A place in a document; line and column count from 1.</summary>
internal sealed record SourceLocation(string File, int Line, int Column);
