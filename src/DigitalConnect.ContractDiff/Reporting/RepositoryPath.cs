namespace DigitalConnect.ContractDiff.Reporting;

/// <summary>The path by which a code host knows a document.</summary>
internal static class RepositoryPath
{
    private const string Git = "git:";

    /// <summary>The path in <c>git:REF:PATH</c>; any other name as it is, with forward slashes.</summary>
    public static string Of(string file)
    {
        if (file.StartsWith(Git, StringComparison.Ordinal) && file.IndexOf(':', Git.Length) is > 0 and var separator)
            file = file[(separator + 1)..];
        return file.Replace('\\', '/');
    }
}
