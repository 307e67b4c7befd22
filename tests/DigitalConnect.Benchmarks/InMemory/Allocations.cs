using DigitalConnect.Benchmarks.Contestants;

namespace DigitalConnect.Benchmarks.InMemory;

/// <summary>Counts what a call allocates, exactly: in memory, every call completes on the thread that makes it.</summary>
internal static class Allocations
{
    private const int Calls = 500;

    public static async Task<long> PerCallAsync(IContestant contestant)
    {
        for (var i = 0; i < Calls; i++)
            await contestant.SendAsync().ConfigureAwait(false);

        var thread = Environment.CurrentManagedThreadId;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Calls; i++)
            await contestant.SendAsync().ConfigureAwait(false);

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        return Environment.CurrentManagedThreadId == thread
            ? allocated / Calls
            : throw new InvalidOperationException("A call went on to another thread, so its allocations cannot be counted.");
    }
}
