using DigitalConnect.ContractDiff.Findings;

namespace DigitalConnect.ContractDiff.CommandLine;

/// <summary>The least finding that makes the command fail.</summary>
internal static class Threshold
{
    /// <summary>Fails on what breaks programs on the wire, users of the generated client, or the version policy.</summary>
    public const string Breaking = "breaking";

    /// <summary>Fails on what may break, too.</summary>
    public const string Warning = "warning";

    /// <summary>Never fails.</summary>
    public const string None = "none";

    /// <summary>Whether <paramref name="verdict"/> reaches <paramref name="threshold"/>.</summary>
    public static bool IsReached(string threshold, Verdict verdict) => threshold switch
    {
        None => false,
        Warning => verdict.ClientBreaking || verdict.Changes.Any(change => change.Level >= Level.Warning),
        _ => verdict.ClientBreaking || verdict.Changes.Any(change => change.Level == Level.Error),
    };
}
