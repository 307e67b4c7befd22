using System.Diagnostics;
using System.Globalization;
using DigitalConnect.Benchmarks.Contestants;

namespace DigitalConnect.Benchmarks.InMemory;

/// <summary>
/// Ours against the baseline on a machine that is not quiet: both in turn, in the same process, by processor time; the median
/// of many short rounds.
/// </summary>
internal static class Ratios
{
    private const int Rounds = 41;

    // Until the last method is compiled with what was learned of its callers: on two cores that takes a million calls.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);

    public static async Task RunAsync(TextWriter output)
    {
        await output.WriteLineAsync("| scenario | by hand | ours | time | by hand | ours | bytes |").ConfigureAwait(false);
        await output.WriteLineAsync("|---|---:|---:|---:|---:|---:|---:|").ConfigureAwait(false);
        foreach (var scenario in Enum.GetValues<Scenario>())
        {
            await output.WriteLineAsync(await MeasureAsync(scenario).ConfigureAwait(false)).ConfigureAwait(false);
        }
    }

    private static async Task<string> MeasureAsync(Scenario scenario)
    {
        var byHand = InMemory.Create(Contestant.ByHand, scenario);
        var ours = InMemory.Create(Contestant.DigitalConnect, scenario);
        var calls = scenario is Scenario.BadRequest or Scenario.Large ? 600 : 8_000;

        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < WarmUp;)
        {
            await byHand.SendAsync().ConfigureAwait(false);
            await ours.SendAsync().ConfigureAwait(false);
        }

        var rounds = new List<(double ByHand, double Ours)>();
        for (var i = 0; i < Rounds; i++)
        {
            var first = await TimeAsync(i % 2 == 0 ? byHand : ours, calls).ConfigureAwait(false);
            var second = await TimeAsync(i % 2 == 0 ? ours : byHand, calls).ConfigureAwait(false);
            rounds.Add(i % 2 == 0 ? (first, second) : (second, first));
        }

        var (bytesByHand, bytesOurs) = (await Allocations.PerCallAsync(byHand).ConfigureAwait(false), await Allocations.PerCallAsync(ours)
            .ConfigureAwait(false));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {scenario} | {Median(rounds, r => r.ByHand):0.00} µs | {Median(rounds, r => r.Ours):0.00} µs | " +
                $"{Median(rounds, r => r.Ours / r.ByHand):0.00} | {bytesByHand} B | {bytesOurs} B | {(double)bytesOurs / bytesByHand:0.00} |");
    }

    private static async Task<double> TimeAsync(IContestant contestant, int calls)
    {
        var start = Environment.CpuUsage.TotalTime;
        for (var i = 0; i < calls; i++)
        {
            await contestant.SendAsync().ConfigureAwait(false);
        }

        return (Environment.CpuUsage.TotalTime - start).TotalMicroseconds / calls;
    }

    private static double Median(List<(double ByHand, double Ours)> rounds, Func<(double ByHand, double Ours), double> value) =>
        rounds.Select(value).Order().ElementAt(rounds.Count / 2);
}
