using System.ComponentModel;
using System.Diagnostics;

namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>A file as a git revision has it, read with <c>git show</c> in the current folder's repository.</summary>
internal sealed class GitSource(string reference, string path) : ContractSource($"git:{reference}:{path}")
{
    public override async Task<byte[]> ReadAsync(CancellationToken cancellationToken)
    {
        // Neither may be taken for an option of git.
        if (reference.StartsWith('-'))
            throw new ContractLoadException(Name, $"'{reference}' is no git revision");
        using var git = Start();
        var error = git.StandardError.ReadToEndAsync(cancellationToken);
        var content = await ReadAsync(git.StandardOutput.BaseStream, 0, cancellationToken);
        await git.WaitForExitAsync(cancellationToken);
        return git.ExitCode == 0
            ? content
            : throw new ContractLoadException(Name, (await error).Trim().Split('\n')[0]);
    }

    public override ContractSource Relative(string relative)
    {
        var segments = new List<string>(path.Split('/')[..^1]);
        foreach (var segment in relative.Split('/', '\\'))
        {
            if (segment == ".." && segments.Count > 0)
                segments.RemoveAt(segments.Count - 1);
            else if (segment is not ("." or ""))
                segments.Add(segment);
        }

        return new GitSource(reference, string.Join('/', segments));
    }

    private Process Start()
    {
        var start = new ProcessStartInfo("git") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in new[] { "--no-pager", "show", "--no-textconv", $"{reference}:./{path}" })
            start.ArgumentList.Add(argument);
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new ContractLoadException(Name, "git cannot be started; is it installed?", innerException: exception);
        }
    }
}
