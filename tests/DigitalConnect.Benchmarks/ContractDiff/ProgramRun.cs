using System.Diagnostics;

namespace DigitalConnect.Benchmarks.ContractDiff;

/// <summary>One run of a .NET program, from its start to its end.</summary>
internal sealed record ProgramRun(string Output, TimeSpan Whole, long PeakMemory)
{
    // A look costs a tenth of a millisecond of one of the cores that are measured.
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    public static async Task<ProgramRun> StartAsync(string assembly, params string[] arguments)
    {
        var started = TimeProvider.System.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [assembly, .. arguments])
        {
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_TieredPGO"] = "0" }, // as the tool has it
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var ended = process.WaitForExitAsync();
        var peak = 0L;
        while (!ended.IsCompleted)
        {
            peak = Math.Max(peak, PeakMemoryOf(process));
            await Task.WhenAny(ended, Task.Delay(BetweenLooks)).ConfigureAwait(false);
        }

        var whole = TimeProvider.System.GetElapsedTime(started);
        return new ProgramRun(await output.ConfigureAwait(false), whole, peak);
    }

    private static long PeakMemoryOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            // The system forgets the peak with the process, which may end between any two looks.
            return 0;
        }
    }
}
