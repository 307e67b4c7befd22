using System.Diagnostics;
using System.Text.RegularExpressions;

namespace DigitalConnect.Relay.Tests.Durability;

/// <summary>What a process asked of the operating system, in its order: what it wrote to SQLite's log, and when that was on the disk.</summary>
internal static partial class SystemCalls
{
    /// <summary>Runs a program of this assembly under <c>strace</c>.</summary>
    /// <returns>The accepted messages before which the log was not on the disk, and how many were accepted in all.</returns>
    public static async Task<(int Unsafe, int Accepted)> WatchAsync(string trace, params string[] arguments)
    {
        string[] command =
        [
            "-f", "-y", "-s", "64", "-e", "trace=pwrite64,write,fsync,fdatasync", "-o", trace,
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", typeof(SystemCalls).Assembly.Location, .. arguments,
        ];
        using var process = Process.Start(new ProcessStartInfo("strace", command) { RedirectStandardOutput = true })!;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(process.ExitCode, Is.Zero);
        return Read(File.ReadLines(trace));
    }

    private static (int Unsafe, int Accepted) Read(IEnumerable<string> calls)
    {
        var (isDirty, isNew, unsafely, accepted) = (false, false, 0, 0);
        var syncing = new HashSet<string>();
        foreach (var call in calls)
        {
            var process = call[..call.IndexOf(' ', StringComparison.Ordinal)];
            if (WriteToLog().IsMatch(call))
                (isDirty, isNew) = (true, true);
            else if (SyncOfLog().IsMatch(call) && call.EndsWith("<unfinished ...>", StringComparison.Ordinal))
                syncing.Add(process);
            else if (SyncOfLog().IsMatch(call) || (SyncEnds().IsMatch(call) && syncing.Remove(process)))
                isDirty = false;
            else if (call.Contains($"\"{EnqueuingProgram.Accepted}", StringComparison.Ordinal))
                (accepted, unsafely, isNew) = (accepted + 1, unsafely + (isDirty || !isNew ? 1 : 0), false);
        }

        return (unsafely, accepted);
    }

    [GeneratedRegex(@"pwrite64\(\d+<[^>]*-wal>")]
    private static partial Regex WriteToLog();

    [GeneratedRegex(@" f(data)?sync\(\d+<[^>]*-wal>")]
    private static partial Regex SyncOfLog();

    [GeneratedRegex(@"<\.\.\. f(data)?sync resumed>")]
    private static partial Regex SyncEnds();
}
