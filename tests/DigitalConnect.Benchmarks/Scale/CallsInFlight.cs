using System.Globalization;
using DigitalConnect.Benchmarks.Contestants;
using DigitalConnect.Benchmarks.InMemory;

namespace DigitalConnect.Benchmarks.Scale;

/// <summary>What one call costs while others are under way, through the whole pipeline.</summary>
internal static class CallsInFlight
{
    private const int Calls = 131_072;

    public static async Task RunAsync(TextWriter output)
    {
        await output.WriteLineAsync("| calls in flight | µs of processor a call | bytes a call |").ConfigureAwait(false);
        await output.WriteLineAsync("|---:|---:|---:|").ConfigureAwait(false);
        for (var inFlight = 1; inFlight <= 4_096; inFlight *= 4)
        {
            using var network = new GateHandler(inFlight);
            var client = Contestants.Contestants.Pipeline(
                Contestant.DigitalConnect, network, new Uri("https://api.talkdeskapp.com"), Samples.Text);
            await SendAsync(client, inFlight).ConfigureAwait(false);

            var (busy, bytes) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: true));
            await SendAsync(client, inFlight).ConfigureAwait(false);
            busy = Environment.CpuUsage.TotalTime - busy;
            bytes = GC.GetTotalAllocatedBytes(precise: true) - bytes;
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"| {inFlight:N0} | {busy.TotalMicroseconds / Calls:0.0} | {bytes / Calls:N0} |")).ConfigureAwait(false);
        }
    }

    private static async Task SendAsync(IContestant client, int inFlight)
    {
        var sending = new Task[inFlight];
        for (var round = 0; round < Calls / inFlight; round++)
        {
            for (var i = 0; i < inFlight; i++)
            {
                sending[i] = client.SendAsync();
            }

            await Task.WhenAll(sending).ConfigureAwait(false);
        }
    }
}
