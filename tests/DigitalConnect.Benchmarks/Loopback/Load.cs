using DigitalConnect.Benchmarks.Contestants;

namespace DigitalConnect.Benchmarks.Loopback;

/// <summary>What a number of callers got through in a time, each sending its next message when the last was answered.</summary>
internal sealed record Load(double PerSecond, double PerCore, TimeSpan Median, TimeSpan Percentile99)
{
    public static async Task<Load> RunAsync(IContestant contestant, int callers, TimeSpan time)
    {
        var (started, busy) = (TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var end = started + (long)(time.TotalSeconds * TimeProvider.System.TimestampFrequency);
        var answers = await Task.WhenAll(Enumerable.Range(0, callers).Select(_ => Task.Run(() => CallAsync(contestant, end)))).ConfigureAwait(false);

        var elapsed = TimeProvider.System.GetElapsedTime(started);
        busy = Environment.CpuUsage.TotalTime - busy;
        var sorted = answers.SelectMany(times => times).Order().ToArray();
        return new Load(
            sorted.Length / elapsed.TotalSeconds,
            sorted.Length / busy.TotalSeconds,
            TimeProvider.System.GetElapsedTime(0, sorted[sorted.Length / 2]),
            TimeProvider.System.GetElapsedTime(0, sorted[sorted.Length * 99 / 100]));
    }

    /// <summary>The median of each number over several rounds.</summary>
    public static Load MedianOf(IReadOnlyList<Load> rounds)
    {
        return new Load(Middle(load => load.PerSecond), Middle(load => load.PerCore), Middle(load => load.Median), Middle(load => load.Percentile99));

        T Middle<T>(Func<Load, T> number) => rounds.Select(number).Order().ElementAt(rounds.Count / 2);
    }

    private static async Task<List<long>> CallAsync(IContestant contestant, long end)
    {
        var times = new List<long>();
        for (var now = TimeProvider.System.GetTimestamp(); now < end;)
        {
            var status = await contestant.SendAsync().ConfigureAwait(false);
            if (status != 201)
                throw new InvalidOperationException($"A message was answered {status}.");

            var sent = now;
            now = TimeProvider.System.GetTimestamp();
            times.Add(now - sent);
        }

        return times;
    }
}
