namespace DigitalConnect.Simulator.Conversations;

/// <summary>The latest messages of all conversations, oldest first.</summary>
/// <param name="capacity">How many are kept.</param>
internal sealed class MessageLog(int capacity)
{
    private readonly LinkedList<LoggedMessage> _messages = new();
    private long _last;

    public IEnumerable<ReceivedMessage> Received => _messages.Select(message => message.Received).OfType<ReceivedMessage>();

    public LoggedMessage Add(Conversation conversation, ReceivedMessage? received, AgentMessage? sent)
    {
        var message = new LoggedMessage(++_last, conversation) { Received = received, Sent = sent };
        _messages.AddLast(message);
        conversation.Messages++;
        while (_messages.Count > capacity)
            Forget(_messages.First!);
        return message;
    }

    /// <summary>The latest messages of a conversation before another, oldest first.</summary>
    public IReadOnlyList<LoggedMessage> Page(Conversation conversation, long before, int size)
    {
        var page = new List<LoggedMessage>();
        for (var node = _messages.Last; node is not null && page.Count < size; node = node.Previous)
        {
            if (node.Value.Conversation == conversation && node.Value.Number < before)
                page.Add(node.Value);
        }

        page.Reverse();
        return page;
    }

    private void Forget(LinkedListNode<LoggedMessage> node)
    {
        if (node.Value.Received?.IdempotencyKey is { } key)
            node.Value.Conversation.Keys.Remove(key);
        _messages.Remove(node);
    }
}
