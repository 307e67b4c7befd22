using System.Collections.Concurrent;

namespace DigitalConnect.Relay.Tests.Durability;

/// <summary>The messages that somebody was told are accepted.</summary>
internal sealed class AcceptedMessages
{
    private readonly ConcurrentQueue<string> _ids = [];

    public Task Ended { get; set; } = Task.CompletedTask;

    public int Count => _ids.Count;

    public IEnumerable<string> Ids => _ids;

    public void Add(string id) => _ids.Enqueue(id);
}
