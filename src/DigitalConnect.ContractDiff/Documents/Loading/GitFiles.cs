using System.ComponentModel;
using System.Diagnostics;

namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>Lists the files of a folder as a git revision has it.</summary>
internal static class GitFiles
{
    private const string NoRepository = "fatal: not a git repository";

    /// <param name="source">The source, as the caller named it.</param>
    /// <param name="scheme"><c>git:REF:</c>.</param>
    /// <param name="folder">The folder, seen from the current one.</param>
    /// <param name="cancellationToken">Cancels the listing.</param>
    /// <returns>The paths below the folder; null if it is no folder.</returns>
    public static async Task<IReadOnlyList<string>?> ListAsync(string source, string scheme, string folder, CancellationToken cancellationToken)
    {
        var reference = scheme[4..^1];
        if (reference.StartsWith('-'))
            throw new ContractLoadException(source, $"'{reference}' is no git revision");
        var start = new ProcessStartInfo("git") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["LC_ALL"] = "C";
        foreach (var argument in new[] { "ls-tree", "-r", "-z", "--name-only", $"{reference}:./{(folder == "." ? "" : folder)}" })
            start.ArgumentList.Add(argument);
        try
        {
            using var git = Process.Start(start)!;
            var errors = git.StandardError.ReadToEndAsync(cancellationToken);
            var names = await git.StandardOutput.ReadToEndAsync(cancellationToken);
            await git.WaitForExitAsync(cancellationToken);
            // Where there is no repository, no other way of reading the source would find it.
            if (await errors is var told && told.StartsWith(NoRepository, StringComparison.Ordinal))
                throw new ContractLoadException(source, told.Trim().Split('\n')[0]);
            return git.ExitCode == 0 ? names.Split('\0', StringSplitOptions.RemoveEmptyEntries) : null;
        }
        catch (Win32Exception exception)
        {
            throw new ContractLoadException(source, "git cannot be started; is it installed?", innerException: exception);
        }
    }
}
