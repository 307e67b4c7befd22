namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>What a mapping holds under one key.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
internal readonly record struct Entry(string Key, DocumentNode Value);
