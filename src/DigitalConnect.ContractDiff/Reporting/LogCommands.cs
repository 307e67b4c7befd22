namespace DigitalConnect.ContractDiff.Reporting;

/// <summary>
/// Runners take some text of a log for commands: <c>##[...]</c> anywhere in a line (GitHub Actions) and <c>##vso[...]</c> (Azure
/// Pipelines). A contract must not write one.
/// </summary>
internal static class LogCommands
{
    /// <summary>The text, with a space in what would be a command.</summary>
    public static string Disarm(string text) => Replace(text, "# #");

    /// <summary>The JSON, with the same strings, in which no command stands.</summary>
    public static string DisarmJson(string json) => Replace(json, "#\\u0023");

    private static string Replace(string text, string marks) => text
        .Replace("##[", $"{marks}[", StringComparison.Ordinal)
        .Replace("##vso[", $"{marks}vso[", StringComparison.OrdinalIgnoreCase);
}
