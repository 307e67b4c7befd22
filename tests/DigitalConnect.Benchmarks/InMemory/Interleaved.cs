namespace DigitalConnect.Benchmarks.InMemory;

/// <summary>
/// Contestants against the first of them on a machine that is not quiet: all in turn, in the same process, by processor time, in many short
/// rounds. What else the machine does hits all of them alike.
/// </summary>
internal static class Interleaved
{
    /// <summary>Measures.</summary>
    /// <param name="contestants">Each makes its calls.</param>
    /// <param name="calls">How many calls each makes in a round.</param>
    /// <param name="rounds">How many rounds.</param>
    public static async Task<IReadOnlyList<Cost>> MeasureAsync(IReadOnlyList<Func<Task>> contestants, int calls, int rounds)
    {
        var times = contestants.Select(_ => new double[rounds]).ToList();
        for (var round = 0; round < rounds; round++)
        {
            for (var turn = 0; turn < contestants.Count; turn++)
            {
                // Nobody goes first every time.
                var i = (round + turn) % contestants.Count;
                var start = Environment.CpuUsage.TotalTime;
                await contestants[i]().ConfigureAwait(false);
                times[i][round] = (Environment.CpuUsage.TotalTime - start).TotalMicroseconds / calls;
            }
        }

        return [.. times.Select(own => new Cost(own, times[0]))];
    }
}
