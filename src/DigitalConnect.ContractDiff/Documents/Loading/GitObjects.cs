using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>Reads files of git revisions through one <c>git cat-file --batch</c>: a document in a thousand files is not a thousand
/// processes.</summary>
internal sealed class GitObjects : IDisposable
{
    private Process? _git;

    /// <exception cref="ContractLoadException">There is no such file.</exception>
    public async Task<byte[]> ReadAsync(string name, string source, CancellationToken cancellationToken)
    {
        _git ??= Start(source);
        try
        {
            await _git.StandardInput.WriteAsync($"{name}\n".AsMemory(), cancellationToken);
            await _git.StandardInput.FlushAsync(cancellationToken);
        }
        catch (IOException)
        {
            // git has ended; its output has no header then, and its errors say why.
        }

        var output = _git.StandardOutput.BaseStream;
        var header = await ReadLineAsync(output, cancellationToken);
        if (header is null)
            throw new ContractLoadException(source, (await _git.StandardError.ReadToEndAsync(cancellationToken)).Trim().Split('\n')[0]);
        if (header.Split(' ') is not [.., var type, var length] || !int.TryParse(length, CultureInfo.InvariantCulture, out var size))
            throw new ContractLoadException(source, "there is no such file, or no such revision, in this git repository");
        if (size > LoadLimits.Bytes)
            throw new ContractLoadException(source, $"the file has more than {LoadLimits.Bytes / (1024 * 1024)} MiB", 1);
        var content = new byte[size + 1];
        await output.ReadExactlyAsync(content, cancellationToken);
        return type == "blob" ? content[..size] : throw new ContractLoadException(source, "this is a folder, not a file");
    }

    public void Dispose()
    {
        if (_git is null)
            return;
        // Not the writer, which would hand on what a git that has ended did not take.
        _git.StandardInput.BaseStream.Dispose();
        _git.Dispose();
    }

    private static async Task<string?> ReadLineAsync(Stream output, CancellationToken cancellationToken)
    {
        var line = new List<char>();
        var single = new byte[1];
        while (await output.ReadAsync(single, cancellationToken) == 1)
        {
            if (single[0] == '\n')
                return string.Concat(line);
            line.Add((char)single[0]);
        }

        return null;
    }

    private static Process Start(string source)
    {
        var start = new ProcessStartInfo("git")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.ArgumentList.Add("cat-file");
        start.ArgumentList.Add("--batch");
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new ContractLoadException(source, "git cannot be started; is it installed?", innerException: exception);
        }
    }
}
