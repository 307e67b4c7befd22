using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Policies;

/// <summary>Reads and names levels.</summary>
internal static class StabilityLevels
{
    public const string Extension = "x-stability-level";

    public static IReadOnlyList<string> Names { get; } = ["draft", "alpha", "beta", "stable"];

    public static string Name(this StabilityLevel level) => Names[(int)level];

    /// <summary>The level of that name; null if there is none.</summary>
    public static StabilityLevel? Parse(string name) => Array.IndexOf([.. Names], name) is var at and >= 0 ? (StabilityLevel)at : null;

    /// <summary>The level of an operation; null if it names none that there is.</summary>
    public static StabilityLevel? Of(MappingNode operation) =>
        operation[Extension] is null ? StabilityLevel.Stable : operation.Text(Extension) is { } name ? Parse(name) : null;
}
