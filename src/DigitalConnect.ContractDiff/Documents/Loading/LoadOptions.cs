using System.Collections.ObjectModel;

namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>How contracts are loaded.</summary>
internal sealed record LoadOptions
{
    public static LoadOptions Default { get; } = new();

    /// <summary>Whether references that lead nowhere and keys that are there twice are noted only. They are errors otherwise.</summary>
    public bool IsLenient { get; init; }

    /// <summary>The folder below which references may lead; null for the folder of the document.</summary>
    public string? ReferenceRoot { get; init; }

    /// <summary>Files that stand for others, by their path: what the others are called, and from where their references lead on.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = ReadOnlyDictionary<string, string>.Empty;
}
