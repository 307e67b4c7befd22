using System.Diagnostics;

namespace DigitalConnect.Benchmarks.ContractDiff;

/// <summary>One run of a .NET program, from its start to its end.</summary>
internal sealed record ProgramRun(string Output, TimeSpan Whole, TimeSpan Processor, long PeakMemory)
{
    // A look costs a tenth of a millisecond of one of the cores that are measured.
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);

    /// <param name="program">Native code, or an assembly.</param>
    /// <param name="arguments">Its arguments.</param>
    public static async Task<ProgramRun> StartAsync(string program, params string[] arguments)
    {
        string[] command = program.EndsWith(".dll", StringComparison.Ordinal) ? ["dotnet", program, .. arguments] : [program, .. arguments];
        var started = TimeProvider.System.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_TieredPGO"] = "0" }, // as the tool has it
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var ended = process.WaitForExitAsync();
        var (peak, processor) = (0L, 0L);
        while (!ended.IsCompleted)
        {
            var (memory, ticks) = LookAt(process);
            (peak, processor) = (Math.Max(peak, memory), Math.Max(processor, ticks));
            await Task.WhenAny(ended, Task.Delay(BetweenLooks)).ConfigureAwait(false);
        }

        var whole = TimeProvider.System.GetElapsedTime(started);
        return new ProgramRun(await output.ConfigureAwait(false), whole, TimeSpan.FromTicks(processor), peak);
    }

    private static (long Memory, long Ticks) LookAt(Process process)
    {
        try
        {
            process.Refresh();
            return (process.PeakWorkingSet64, process.TotalProcessorTime.Ticks);
        }
        catch (InvalidOperationException)
        {
            // The system forgets both with the process, which may end between any two looks.
            return default;
        }
    }
}
