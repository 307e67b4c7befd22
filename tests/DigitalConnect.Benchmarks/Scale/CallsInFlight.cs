using System.Globalization;
using DigitalConnect.Benchmarks.Contestants;
using DigitalConnect.Benchmarks.InMemory;

namespace DigitalConnect.Benchmarks.Scale;

/// <summary>What one call costs while others are under way, through the whole pipeline.</summary>
internal static class CallsInFlight
{
    private const int Calls = 131_072;
    private const int WarmUps = 5;

    public static async Task RunAsync(TextWriter output)
    {
        await output.WriteLineAsync("| calls in flight | µs of processor a call | by hand | bytes a call | by hand |").ConfigureAwait(false);
        await output.WriteLineAsync("|---:|---:|---:|---:|---:|").ConfigureAwait(false);
        for (var i = 0; i < WarmUps; i++)
        {
            foreach (var inFlight in new[] { 1, 64 })
            {
                await MeasureAsync(Contestant.DigitalConnect, inFlight).ConfigureAwait(false);
                await MeasureAsync(Contestant.ByHand, inFlight).ConfigureAwait(false);
            }
        }

        for (var inFlight = 1; inFlight <= 4_096; inFlight *= 4)
        {
            var ours = await MeasureAsync(Contestant.DigitalConnect, inFlight).ConfigureAwait(false);
            var byHand = await MeasureAsync(Contestant.ByHand, inFlight).ConfigureAwait(false);
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"| {inFlight:N0} | {ours.Busy.TotalMicroseconds:0.0} | {byHand.Busy.TotalMicroseconds:0.0} | {ours.Bytes:N0} | {byHand.Bytes:N0} " +
                    $"|")).ConfigureAwait(false);
        }
    }

    private static async Task<(TimeSpan Busy, long Bytes)> MeasureAsync(Contestant contestant, int inFlight)
    {
        using var network = new GateHandler(inFlight);
        var client = Contestants.Contestants.Pipeline(contestant, network, new Uri("https://api.talkdeskapp.com"), Samples.Text);
        await SendAsync(client, inFlight).ConfigureAwait(false);

        var (busy, bytes) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes(precise: true));
        await SendAsync(client, inFlight).ConfigureAwait(false);
        return ((Environment.CpuUsage.TotalTime - busy) / Calls, (GC.GetTotalAllocatedBytes(precise: true) - bytes) / Calls);
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
