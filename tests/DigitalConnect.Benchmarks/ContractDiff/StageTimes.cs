using System.Globalization;
using System.Runtime;
using DigitalConnect.ContractDiff.Comparison;
using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Reporting;

namespace DigitalConnect.Benchmarks.ContractDiff;

/// <summary>What a comparison spends on parsing both documents, and on everything after that: normalising, comparing, effects on the client, the
/// report.</summary>
/// <remarks>In a process of its own for every pair of documents, so that no pair pays for another one's garbage.</remarks>
internal sealed record StageTimes(TimeSpan Parsing, TimeSpan Comparing)
{
    /// <summary>The word that makes this program <see cref="PrintAsync"/>.</summary>
    public const string Word = "contract-diff-stages";

    // As the command has it: see its Program.
    private const long MostOfRuns = 200_000_000;

    private const int Rounds = 15;

    /// <summary>The first round, which compiles too, and the median of those after it.</summary>
    public static async Task<(StageTimes First, StageTimes Median)> MeasureAsync(string before, string after)
    {
        var lines = (await ProgramRun.StartAsync(typeof(StageTimes).Assembly.Location, Word, before, after).ConfigureAwait(false)).Output.Split('\n');
        return (Parse(lines[0]), Parse(lines[1]));
    }

    public static async Task PrintAsync(string before, string after, TextWriter output)
    {
        var rounds = new List<StageTimes>();
        while (rounds.Count < Rounds)
        {
            GC.TryStartNoGCRegion(MostOfRuns);
            rounds.Add(await RunAsync(before, after).ConfigureAwait(false));
            if (GCSettings.LatencyMode == GCLatencyMode.NoGCRegion)
                GC.EndNoGCRegion();
        }

        var median = new StageTimes(Median(rounds.Skip(1), round => round.Parsing), Median(rounds.Skip(1), round => round.Comparing));
        await output.WriteLineAsync($"{rounds[0].Parsing:c} {rounds[0].Comparing:c}\n{median.Parsing:c} {median.Comparing:c}").ConfigureAwait(false);
    }

    private static async Task<StageTimes> RunAsync(string before, string after)
    {
        var started = TimeProvider.System.GetTimestamp();
        var old = await ContractLoader.LoadAsync(before, CancellationToken.None).ConfigureAwait(false);
        var now = await ContractLoader.LoadAsync(after, CancellationToken.None).ConfigureAwait(false);
        var parsed = TimeProvider.System.GetTimestamp();
        var verdict = await ContractComparison.CompareAsync(old, now, TimeProvider.System, CancellationToken.None)
            .ConfigureAwait(false);
        Reports.Create("json", false).Render(PrintableVerdict.Of(verdict));
        return new StageTimes(TimeProvider.System.GetElapsedTime(started, parsed), TimeProvider.System.GetElapsedTime(parsed));
    }

    private static TimeSpan Median(IEnumerable<StageTimes> rounds, Func<StageTimes, TimeSpan> stage) =>
        rounds.Select(stage).Order().ElementAt((Rounds - 1) / 2);

    private static StageTimes Parse(string line) =>
        line.Split(' ') is [var parsing, var comparing]
            ? new StageTimes(TimeSpan.Parse(parsing, CultureInfo.InvariantCulture), TimeSpan.Parse(comparing, CultureInfo.InvariantCulture))
            : throw new InvalidOperationException($"Two times were expected: {line}");
}
