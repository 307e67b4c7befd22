namespace DigitalConnect.ContractDiff.CommandLine;

/// <summary>What the command tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>No finding at or above the threshold.</summary>
    public const int Clean = 0;

    /// <summary>At least one finding at or above the threshold.</summary>
    public const int Findings = 1;

    /// <summary>There is no verdict: the arguments, a document or the configuration could not be used.</summary>
    public const int CouldNotRun = 2;
}
