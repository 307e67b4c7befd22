using System.Globalization;
using System.Net;
using DigitalConnect.Benchmarks.Contestants;
using DigitalConnect.Benchmarks.InMemory;

namespace DigitalConnect.Benchmarks.Loopback;

/// <summary>The whole pipeline over TLS, by HTTP/2 and by HTTP/1.1: what a message costs the client's processor.</summary>
internal static class TlsTable
{
    private const int Rounds = 7;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(1.5);

    /// <param name="output">Where the table goes.</param>
    /// <param name="callers">How many call at a time; none for 64, then 256.</param>
    public static async Task RunAsync(TextWriter output, IReadOnlyList<int> callers)
    {
        using var server = await ServerProcess.StartAsync().ConfigureAwait(false);
        await output.WriteLineAsync("| callers | client | HTTP | µs of processor a message | least | messages/s | p50 ms | p99 ms |")
            .ConfigureAwait(false);
        await output.WriteLineAsync("|---:|---|---|---:|---:|---:|---:|---:|").ConfigureAwait(false);
        foreach (var count in callers is [] ? [64, 256] : callers)
            await MeasureAsync(server, count, output).ConfigureAwait(false);
    }

    // All in turn, several times: what else the machine does hits all of them alike.
    private static async Task MeasureAsync(ServerProcess server, int callers, TextWriter output)
    {
        var runs = (from contestant in new[] { Contestant.ByHand, Contestant.DigitalConnect }
                    from version in new[] { HttpVersion.Version11, HttpVersion.Version20 }
                    let network = new VersionHandler(version, server.Certificate)
                    select (contestant, version, Client: Contestants.Contestants.Pipeline(contestant, network, server.Tls, Samples.Text),
                        Loads: new List<Load>())).ToList();
        foreach (var run in runs)
            await Load.RunAsync(run.Client, callers, WarmUp).ConfigureAwait(false);

        for (var round = 0; round < Rounds; round++)
        {
            foreach (var run in runs)
                run.Loads.Add(await Load.RunAsync(run.Client, callers, Time).ConfigureAwait(false));
        }

        foreach (var (contestant, version, _, loads) in runs)
        {
            var median = Load.MedianOf(loads);
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"| {callers} | {contestant} | {version} | {1e6 / median.PerCore:0.0} | {1e6 / loads.Max(load => load.PerCore):0.0} | " +
                    $"{median.PerSecond:N0} | {median.Median.TotalMilliseconds:0.0} | {median.Percentile99.TotalMilliseconds:0.0} |"))
                .ConfigureAwait(false);
        }
    }
}
