using System.Globalization;
using DigitalConnect.Benchmarks.Contestants;
using DigitalConnect.Benchmarks.InMemory;

namespace DigitalConnect.Benchmarks.Scale;

/// <summary>Memory and the cost of a call over a million calls through the whole pipeline.</summary>
internal static class Uptime
{
    private const int Step = 100_000;
    private const int Steps = 10;

    public static async Task RunAsync(TextWriter output)
    {
        var client = InMemory.InMemory.Create(Contestant.DigitalConnect, Scenario.Pipeline);
        await output.WriteLineAsync("| calls | KB in use | µs of processor a call |").ConfigureAwait(false);
        await output.WriteLineAsync("|---:|---:|---:|").ConfigureAwait(false);
        for (var step = 1; step <= Steps; step++)
        {
            var busy = Environment.CpuUsage.TotalTime;
            for (var i = 0; i < Step; i++)
                await client.SendAsync().ConfigureAwait(false);

            busy = Environment.CpuUsage.TotalTime - busy;
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"| {step * Step:N0} | {GC.GetTotalMemory(forceFullCollection: true) / 1024:N0} | {busy.TotalMicroseconds / Step:0.0} |"))
                    .ConfigureAwait(false);
        }
    }
}
