using DigitalConnect.ContractDiff.Findings;

namespace DigitalConnect.ContractDiff.Reporting;

/// <summary>The names of levels in reports.</summary>
internal static class LevelNames
{
    public static string Name(this Level level) => level switch
    {
        Level.Error => "error",
        Level.Warning => "warning",
        _ => "info",
    };
}
