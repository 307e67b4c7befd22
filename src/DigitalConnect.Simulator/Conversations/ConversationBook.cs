namespace DigitalConnect.Simulator.Conversations;

/// <summary>The conversations of the account, in the order they were started. Not safe to use from several threads.</summary>
internal sealed class ConversationBook
{
    private readonly Dictionary<string, Conversation> _conversations = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Conversation> _keys = new(StringComparer.Ordinal);

    public IEnumerable<Conversation> All => _conversations.Values;

    public Conversation? Find(string id) => _conversations.GetValueOrDefault(id);

    public Conversation? FindByKey(string? key) => key is null ? null : _keys.GetValueOrDefault(key);

    public Conversation Add(ReceivedConversation details)
    {
        var conversation = new Conversation(details);
        _conversations.Add(details.Id, conversation);
        if (details.IdempotencyKey is { } key)
            _keys.Add(key, conversation);
        return conversation;
    }
}
