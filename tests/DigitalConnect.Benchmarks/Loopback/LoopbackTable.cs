using System.Globalization;
using System.Net;
using DigitalConnect.Benchmarks.Contestants;
using DigitalConnect.Benchmarks.InMemory;

namespace DigitalConnect.Benchmarks.Loopback;

/// <summary>Every client over loopback, by HTTP/1.1 and HTTP/2, with few and many callers.</summary>
internal static class LoopbackTable
{
    private static readonly TimeSpan Warmup = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(3);

    public static async Task RunAsync(TextWriter output)
    {
        using var server = await ServerProcess.StartAsync().ConfigureAwait(false);
        await output.WriteLineAsync("| HTTP | callers | client | messages/s | messages/s of a core | p50 ms | p99 ms |").ConfigureAwait(false);
        await output.WriteLineAsync("|---|---:|---|---:|---:|---:|---:|").ConfigureAwait(false);
        // The first to be measured must not pay for what all of them share.
        foreach (var contestant in Enum.GetValues<Contestant>())
        {
            await MeasureAsync(contestant, server.Http1, HttpVersion.Version11, callers: 16).ConfigureAwait(false);
            await MeasureAsync(contestant, server.Http2, HttpVersion.Version20, callers: 16).ConfigureAwait(false);
        }

        foreach (var (origin, version) in new[] { (server.Http1, HttpVersion.Version11), (server.Http2, HttpVersion.Version20) })
        {
            foreach (var callers in new[] { 1, 16, 256 })
            {
                foreach (var contestant in Enum.GetValues<Contestant>())
                {
                    await output.WriteLineAsync(await MeasureAsync(contestant, origin, version, callers).ConfigureAwait(false)).ConfigureAwait(false);
                }
            }
        }
    }

    private static async Task<string> MeasureAsync(Contestant contestant, Uri origin, Version version, int callers)
    {
        using var network = new VersionHandler(version);
        var client = Contestants.Contestants.Bare(contestant, network, origin, Samples.Text);
        await Load.RunAsync(client, callers, Warmup).ConfigureAwait(false);
        var load = await Load.RunAsync(client, callers, Time).ConfigureAwait(false);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {version} | {callers} | {contestant} | {load.PerSecond:N0} | {load.PerCore:N0} | {load.Median.TotalMilliseconds:0.00} | {load.Percentile99.TotalMilliseconds:0.00} |");
    }
}
