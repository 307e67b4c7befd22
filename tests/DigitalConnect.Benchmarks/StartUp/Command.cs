using System.Diagnostics;
using DigitalConnect.Simulator;

namespace DigitalConnect.Benchmarks.StartUp;

/// <summary><c>digital-connect send</c>, as a process.</summary>
internal sealed class Command(string program, IReadOnlyList<string> arguments, DigitalConnectSimulator simulator)
{
    public static async Task BuildAsync(string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync().ConfigureAwait(false);
        await process.WaitForExitAsync().ConfigureAwait(false);
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"The build failed.\n{output}");
    }

    /// <summary>Runs it from its start to its exit.</summary>
    public async Task<TimeSpan> RunAsync()
    {
        var start = new ProcessStartInfo(program, [.. arguments, "send", "Hello", "--conversation", simulator.ConversationId, "--output", "json"])
        {
            RedirectStandardOutput = true,
            Environment =
            {
                ["DigitalConnect__BaseAddress"] = simulator.BaseAddress.ToString(),
                ["DigitalConnect__TokenEndpoint"] = simulator.TokenEndpoint.ToString(),
                ["DigitalConnect__AccountName"] = simulator.AccountName,
                ["DigitalConnect__ClientId"] = simulator.ClientId,
                ["DigitalConnect__ClientSecret"] = simulator.ClientSecret,
            },
        };
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync().ConfigureAwait(false);
        await process.WaitForExitAsync().ConfigureAwait(false);
        return process.ExitCode == 0
            ? Stopwatch.GetElapsedTime(started)
            : throw new InvalidOperationException($"The command exited with {process.ExitCode}.\n{output}");
    }
}
