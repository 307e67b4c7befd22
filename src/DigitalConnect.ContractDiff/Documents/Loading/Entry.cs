namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>What a mapping holds under one key.</summary>
/// <remarks>No structure, as lists and queries of those are compiled anew in each run: machine code of the framework's is for classes only.</remarks>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
internal sealed record Entry(string Key, DocumentNode Value);
