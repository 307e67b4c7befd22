using System.Net;
using System.Text.Json;

namespace DigitalConnect.Simulator.Conversations;

/// <summary>The conversations of the account and the messages in them.</summary>
/// <remarks>An idempotency key belongs to its conversation: the same key in another conversation is another message.</remarks>
internal sealed class Mailbox(DigitalConnectSimulatorOptions options, PartialDelivery partialDelivery)
{
    private readonly Lock _gate = new();
    private readonly ConversationBook _conversations = new();
    private readonly MessageLog _log = new(options.MaxMessages);

    /// <summary>Told of a message of either side, and of each replay.</summary>
    public Action<MessageEntry>? MessageChanged { get; set; }

    /// <summary>Told of a conversation that started, ended, or was found again.</summary>
    public Action<ConversationSummary>? ConversationChanged { get; set; }

    public IReadOnlyList<ReceivedMessage> Messages
    {
        get
        {
            lock (_gate)
                return [.. _log.Received];
        }
    }

    /// <summary>The conversations in the order they were started.</summary>
    public IReadOnlyList<ConversationSummary> Conversations
    {
        get
        {
            lock (_gate)
                return [.. _conversations.All.Select(conversation => conversation.Summarize())];
        }
    }

    /// <summary>The latest messages of a conversation before another message, oldest first.</summary>
    public IReadOnlyList<MessageEntry> Page(string conversationId, long before, int size)
    {
        lock (_gate)
            return _conversations.Find(conversationId) is { } found ? [.. _log.Page(found, before, size).Select(MessageEntry.Of)] : [];
    }

    /// <summary>Starts a conversation without a request.</summary>
    public ReceivedConversation Start(Func<string, DateTimeOffset, ReceivedConversation> describe, string? id = null)
    {
        Conversation conversation;
        lock (_gate)
            conversation = _conversations.Add(describe(id ?? NewId(), Now()));
        ConversationChanged?.Invoke(conversation.Summarize());
        return conversation.Details;
    }

    /// <summary>Starts a conversation, or finds the one that was started with the same key.</summary>
    public ReceivedConversation Start(ConversationStart start)
    {
        ConversationSummary summary;
        lock (_gate)
        {
            if (_conversations.FindByKey(start.IdempotencyKey) is { } found)
            {
                found.Details = found.Details with { Replays = found.Details.Replays + 1 };
                summary = found.Summarize();
            }
            else
            {
                summary = _conversations.Add(start.Describe(NewId(), Now())).Summarize();
            }
        }

        ConversationChanged?.Invoke(summary);
        return summary.Details;
    }

    /// <summary>Ends a conversation.</summary>
    public Reception End(string id)
    {
        ConversationSummary summary;
        lock (_gate)
        {
            if (_conversations.Find(id) is not { } conversation)
                return Reception.UnknownConversation;
            if (conversation.Details.HasEnded)
                return Reception.EndedConversation;
            conversation.Details = conversation.Details with { HasEnded = true };
            summary = conversation.Summarize();
        }

        ConversationChanged?.Invoke(summary);
        return Reception.Ended;
    }

    /// <summary>Takes a message in, as one step: of two at once with the same key, one is created and one replayed.</summary>
    /// <returns>What became of it, and the message itself if it exists.</returns>
    public (Reception Reception, ReceivedMessage? Message) Receive(ArrivingMessage arriving)
    {
        Reception reception;
        LoggedMessage? message;
        MessageEntry? entry;
        lock (_gate)
        {
            (reception, message) = ReceiveInOrder(arriving);
            entry = message is null ? null : MessageEntry.Of(message);
        }

        if (entry is not null)
            MessageChanged?.Invoke(entry);
        return (reception, entry?.Received);
    }

    /// <summary>Writes a message of the agent; null where the conversation does not exist or has ended.</summary>
    public AgentMessage? Say(string conversationId, string text, IReadOnlyList<ReceivedAttachment> attachments)
    {
        MessageEntry entry;
        lock (_gate)
        {
            if (_conversations.Find(conversationId) is not { Details.HasEnded: false } conversation)
                return null;
            var sent = new AgentMessage
            {
                ConversationId = conversationId,
                MessageId = NewId(),
                CreatedAt = Now(),
                Text = text,
                Attachments = attachments,
            };
            entry = MessageEntry.Of(_log.Add(conversation, null, sent));
        }

        MessageChanged?.Invoke(entry);
        return entry.Sent;
    }

    private (Reception Reception, LoggedMessage? Message) ReceiveInOrder(ArrivingMessage arriving)
    {
        if (Find(arriving.ConversationId) is not { } conversation)
            return (Reception.UnknownConversation, null);

        // Before the end of the conversation is looked at: a message that arrived while it was open has been delivered.
        if (arriving.IdempotencyKey is { } key && conversation.Keys.TryGetValue(key, out var first))
            return IsSame(first.Received!, arriving) ? (Reception.Replayed, Replay(first)) : (Reception.KeyReused, null);

        return conversation.Details.HasEnded ? (Reception.EndedConversation, null) : (Reception.Created, Create(conversation, arriving));
    }

    private Conversation? Find(string id) =>
        _conversations.Find(id) ?? (options.AcceptAnyConversation ? _conversations.Add(new() { Id = id, StartedAt = Now() }) : null);

    private static bool IsSame(ReceivedMessage first, ArrivingMessage arriving)
    {
        using var body = JsonDocument.Parse(first.Body);
        return JsonElement.DeepEquals(body.RootElement, arriving.Body);
    }

    private static LoggedMessage Replay(LoggedMessage first)
    {
        first.Received = first.Received! with { Replays = first.Received.Replays + 1 };
        return first;
    }

    private LoggedMessage Create(Conversation conversation, ArrivingMessage arriving)
    {
        var message = _log.Add(conversation, partialDelivery.Decide(Describe(arriving), arriving.ForcedStatus), null);
        if (arriving.IdempotencyKey is { } key)
            conversation.Keys.Add(key, message);
        return message;
    }

    private ReceivedMessage Describe(ArrivingMessage arriving) => new()
    {
        ConversationId = arriving.ConversationId,
        MessageId = NewId(),
        CreatedAt = Now(),
        Content = arriving.Content,
        Attachments = arriving.Attachments,
        IdempotencyKey = arriving.IdempotencyKey,
        Body = arriving.Body.GetRawText(),
        Status = HttpStatusCode.Created,
    };

    // The wire has milliseconds only, and a message must say the same everywhere.
    private DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(options.TimeProvider.GetUtcNow().ToUnixTimeMilliseconds());

    private static string NewId() => Guid.NewGuid().ToString("N");
}
