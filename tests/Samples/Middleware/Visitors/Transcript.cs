using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;

namespace Middleware.Visitors;

/// <summary>What was said in a visitor's conversation; any number of pages can follow it.</summary>
public sealed class Transcript
{
    private readonly Lock _lock = new();
    private readonly List<TranscriptEntry> _entries = [];
    private TaskCompletionSource _grown = NewSignal();

    /// <summary>What was said until now.</summary>
    public IReadOnlyList<TranscriptEntry> Entries
    {
        get
        {
            lock (_lock)
            {
                return [.. _entries];
            }
        }
    }

    public void Add(TranscriptEntry entry)
    {
        lock (_lock)
        {
            _entries.Add(entry);
            _grown.SetResult();
            _grown = NewSignal();
        }
    }

    /// <summary>Gives the entries from a position on, and all that follow. Each event's id is the position after it.</summary>
    public async IAsyncEnumerable<SseItem<TranscriptEntry>> FollowAsync(int position, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            var (entries, grown) = ReadFrom(position);
            foreach (var entry in entries)
                yield return new SseItem<TranscriptEntry>(entry) { EventId = (++position).ToString(CultureInfo.InvariantCulture) };
            await grown.WaitAsync(cancellationToken);
        }
    }

    private (IReadOnlyList<TranscriptEntry> Entries, Task Grown) ReadFrom(int position)
    {
        lock (_lock)
        {
            return ([.. _entries.Skip(position)], _grown.Task);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
