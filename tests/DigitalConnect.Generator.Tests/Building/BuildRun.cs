namespace DigitalConnect.Generator.Tests.Building;

/// <summary>What a build said.</summary>
internal sealed record BuildRun(int ExitCode, string Output)
{
    public bool Succeeded => ExitCode == 0;

    /// <summary>Whether NSwag was started.</summary>
    public bool Generated => Output.Contains("Generating ", StringComparison.Ordinal);

    public IReadOnlyList<string> Errors { get; } =
        [.. Output.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal)).Select(line => line.Trim()).Distinct()];
}
