using System.Diagnostics;
using System.Globalization;
using DigitalConnect.Benchmarks.Contestants;

namespace DigitalConnect.Benchmarks.InMemory;

/// <summary>Clients against the one by hand, on a network of no length.</summary>
internal static class Ratios
{
    /// <summary>Ours beside the two by hand.</summary>
    public static readonly Contestant[] ByHand = [Contestant.ByHand, Contestant.Tuned, Contestant.DigitalConnect];

    /// <summary>Ours beside other generated clients.</summary>
    public static readonly Contestant[] Generated =
        [Contestant.ByHand, Contestant.DigitalConnect, Contestant.NSwagStock, Contestant.Refit, Contestant.Kiota];

    private const int Rounds = 41;

    // Until the last method is compiled with what was learned of its callers: on two cores that takes a million calls.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(12);

    /// <param name="output">Where the table goes.</param>
    /// <param name="compared">The clients, the baseline first.</param>
    /// <param name="scenarios">The scenarios; none for all.</param>
    public static async Task RunAsync(TextWriter output, IReadOnlyList<Contestant> compared, IReadOnlyList<Scenario> scenarios)
    {
        await output.WriteLineAsync($"| scenario | client | {Cost.Headings} | bytes | ratio |").ConfigureAwait(false);
        await output.WriteLineAsync($"|---|---|{Cost.Alignments}|---:|---:|").ConfigureAwait(false);
        foreach (var scenario in scenarios is [] ? Enum.GetValues<Scenario>() : scenarios)
            await MeasureAsync(scenario, compared, output).ConfigureAwait(false);
    }

    private static async Task MeasureAsync(Scenario scenario, IReadOnlyList<Contestant> compared, TextWriter output)
    {
        var clients = compared.Select(contestant => InMemory.Create(contestant, scenario)).ToList();
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < WarmUp;)
        {
            foreach (var client in clients)
                await client.SendAsync().ConfigureAwait(false);
        }

        var calls = scenario is Scenario.BadRequest or Scenario.Large ? 600 : 6_000;
        var costs = await Interleaved.MeasureAsync([.. clients.Select(client => (Func<Task>)(() => SendAsync(client, calls)))], calls, Rounds)
            .ConfigureAwait(false);
        var baseline = await Allocations.PerCallAsync(clients[0]).ConfigureAwait(false);
        for (var i = 0; i < clients.Count; i++)
        {
            var bytes = await Allocations.PerCallAsync(clients[i]).ConfigureAwait(false);
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"| {scenario} | {compared[i]} | {costs[i]} | {bytes:N0} | {(double)bytes / baseline:0.00} |"))
                .ConfigureAwait(false);
        }
    }

    private static async Task SendAsync(IContestant client, int calls)
    {
        for (var i = 0; i < calls; i++)
            await client.SendAsync().ConfigureAwait(false);
    }
}
