using System.Globalization;
using System.Net;
using DigitalConnect.Benchmarks.Contestants;
using DigitalConnect.Benchmarks.InMemory;

namespace DigitalConnect.Benchmarks.Loopback;

/// <summary>Every client over loopback, by HTTP/1.1 and HTTP/2, with few and many callers.</summary>
internal static class LoopbackTable
{
    private const int Rounds = 5;

    private static readonly TimeSpan Warmup = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(0.75);

    /// <param name="output">Where the table goes.</param>
    /// <param name="versions">The versions of HTTP; none for both.</param>
    public static async Task RunAsync(TextWriter output, IReadOnlyList<Version> versions)
    {
        using var server = await ServerProcess.StartAsync().ConfigureAwait(false);
        await output.WriteLineAsync("| HTTP | callers | client | messages/s | messages/s of a core | p50 ms | p99 ms |").ConfigureAwait(false);
        await output.WriteLineAsync("|---|---:|---|---:|---:|---:|---:|").ConfigureAwait(false);
        foreach (var version in versions is [] ? [HttpVersion.Version11, HttpVersion.Version20] : versions)
        {
            var origin = version == HttpVersion.Version11 ? server.Http1 : server.Http2;
            foreach (var callers in new[] { 1, 16, 256 })
            {
                foreach (var (contestant, load) in await MeasureAsync(origin, version, callers).ConfigureAwait(false))
                {
                    await output.WriteLineAsync(string.Create(
                        CultureInfo.InvariantCulture,
                        $"| {version} | {callers} | {contestant} | {load.PerSecond:N0} | {load.PerCore:N0} | {load.Median.TotalMilliseconds:0.00} " +
                            $"| {load.Percentile99.TotalMilliseconds:0.00} |")).ConfigureAwait(false);
                }
            }
        }
    }

    // All in turn, several times, and the median of each: what else the machine does hits all of them alike.
    private static async Task<IEnumerable<(Contestant Contestant, Load Load)>> MeasureAsync(Uri origin, Version version, int callers)
    {
        using var network = new VersionHandler(version);
        var clients = Enum.GetValues<Contestant>()
            .Select(contestant => (Contestant: contestant, Client: Contestants.Contestants.Bare(contestant, network, origin, Samples.Text))).ToList();
        foreach (var (_, client) in clients)
            await Load.RunAsync(client, callers, Warmup).ConfigureAwait(false);

        var loads = clients.ToDictionary(client => client.Contestant, _ => new List<Load>());
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (contestant, client) in clients)
                loads[contestant].Add(await Load.RunAsync(client, callers, Time).ConfigureAwait(false));
        }

        return loads.Select(measured => (measured.Key, Load.MedianOf(measured.Value)));
    }
}
