using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Reporting;

/// <summary>The names of levels in reports.</summary>
internal static class SeverityNames
{
    public static string Name(this Severity level) => level switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };
}
