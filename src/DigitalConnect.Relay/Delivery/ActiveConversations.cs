using System.Collections.Concurrent;
using DigitalConnect.Relay.Storage;

namespace DigitalConnect.Relay.Delivery;

/// <summary>The conversations that this instance delivers right now.</summary>
internal sealed class ActiveConversations
{
    private readonly ConcurrentDictionary<(long Thread, long Fence), Task> _running = [];

    public int Count => _running.Count;

    /// <summary>The claims that they are delivered by.</summary>
    public IEnumerable<(long Thread, long Fence)> Claims => _running.Keys;

    /// <summary>Runs the delivery of a conversation.</summary>
    /// <param name="turn">The conversation.</param>
    /// <param name="run">Its delivery; it handles its own failures.</param>
    /// <param name="ended">Called when it has ended.</param>
    public void Start(Turn turn, Func<Task> run, Action ended)
    {
        // A conversation can be claimed again before its last delivery has left here.
        var claim = (turn.ThreadId, turn.Fence);
        _running[claim] = Task.CompletedTask;
        var task = Task.Run(async () =>
        {
            try
            {
                await run().ConfigureAwait(false);
            }
            finally
            {
                _running.TryRemove(claim, out _);
                ended();
            }
        });
        _running.TryUpdate(claim, task, Task.CompletedTask);
    }

    /// <summary>Ends when all have.</summary>
    public Task WaitAsync() => Task.WhenAll(_running.Values);
}
