using System.Collections.Concurrent;

namespace Middleware.Visitors;

/// <summary>Finds visitors by the cookie of their browser and by their conversations in Talkdesk.</summary>
public sealed class VisitorDirectory : IDisposable
{
    private readonly ConcurrentDictionary<string, Visitor> _visitors = new();
    private readonly ConcurrentDictionary<string, Visitor> _byConversation = new();
    private readonly ConcurrentDictionary<Task, bool> _starting = new();

    public Visitor Get(string visitorId) => _visitors.GetOrAdd(visitorId, id => new Visitor(id));

    /// <summary>Starts a conversation and enters it for a visitor.</summary>
    public async Task<string> EnterAsync(Visitor visitor, Func<Task<string>> start)
    {
        var entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _starting[entered.Task] = true;
        try
        {
            var conversationId = await start();
            _byConversation[conversationId] = visitor;
            visitor.Converse(conversationId);
            return conversationId;
        }
        finally
        {
            _starting.TryRemove(entered.Task, out _);
            entered.SetResult();
        }
    }

    /// <summary>Finds the visitor of a conversation; null for one that this program did not start, or not since it runs.</summary>
    public async Task<Visitor?> FindAsync(string conversationId, CancellationToken cancellationToken)
    {
        // A bot may greet before the response to the start has come: then the conversation is not entered yet.
        if (!_byConversation.ContainsKey(conversationId))
            await Task.WhenAll(_starting.Keys).WaitAsync(cancellationToken);
        return _byConversation.GetValueOrDefault(conversationId);
    }

    public void Dispose()
    {
        foreach (var visitor in _visitors.Values)
            visitor.Dispose();
    }
}
