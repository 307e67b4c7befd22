namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>What a mapping holds under one key.</summary>
/// <remarks>A class, as the framework brings machine code for lists and queries of classes only: those of structures are compiled anew in each
/// run.</remarks>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
internal sealed record Entry(string Key, DocumentNode Value);
