using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Reporting;

/// <summary>The names of severities in reports.</summary>
internal static class SeverityNames
{
    public static string Name(this Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };
}
