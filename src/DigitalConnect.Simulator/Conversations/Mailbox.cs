using System.Net;
using System.Text.Json;
using DigitalConnect.Simulator.Inbox;

namespace DigitalConnect.Simulator.Conversations;

/// <summary>The conversations of the account and every message in them.</summary>
/// <remarks>An idempotency key belongs to its conversation: the same key in another conversation is another message.</remarks>
internal sealed class Mailbox(DigitalConnectSimulatorOptions options)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Conversation> _conversations = new(StringComparer.Ordinal);
    private readonly List<ReceivedMessage> _messages = [];

    public IReadOnlyList<ReceivedMessage> Messages
    {
        get
        {
            lock (_gate)
                return [.. _messages];
        }
    }

    /// <summary>Every conversation in the order they were started, and the latest messages of all of them, as of one moment.</summary>
    /// <param name="latest">How many messages at most.</param>
    public (IReadOnlyList<InboxConversation> Conversations, IReadOnlyList<ReceivedMessage> Latest) Describe(int latest)
    {
        lock (_gate)
        {
            return (
                [.. _conversations.Values.Select(conversation => new InboxConversation(conversation.Id, conversation.HasEnded, conversation.Messages))],
                [.. _messages.TakeLast(latest)]);
        }
    }

    public string StartConversation()
    {
        var conversation = new Conversation(NewId());
        lock (_gate)
            _conversations.Add(conversation.Id, conversation);
        return conversation.Id;
    }

    /// <summary>Ends a conversation.</summary>
    /// <returns>False where there is no such conversation, or it had ended before.</returns>
    public bool EndConversation(string id)
    {
        lock (_gate)
        {
            if (!_conversations.TryGetValue(id, out var conversation) || conversation.HasEnded)
                return false;
            return conversation.HasEnded = true;
        }
    }

    /// <summary>Takes a message in, as one step: of two at once with the same key, one is created and one replayed.</summary>
    /// <returns>What became of it, and the message itself if it exists.</returns>
    public (Reception Reception, ReceivedMessage? Message) Receive(ArrivingMessage arriving)
    {
        lock (_gate)
        {
            if (Find(arriving.ConversationId) is not { } conversation)
                return (Reception.UnknownConversation, null);

            // Before the end of the conversation is looked at: a message that arrived while it was open has been delivered.
            if (arriving.IdempotencyKey is { } key && conversation.Keys.TryGetValue(key, out var first))
            {
                return JsonElement.DeepEquals(first.Body, arriving.Body)
                    ? (Reception.Replayed, Replay(first.Index))
                    : (Reception.KeyReused, null);
            }

            return conversation.HasEnded ? (Reception.EndedConversation, null) : (Reception.Created, Create(conversation, arriving));
        }
    }

    private Conversation? Find(string id)
    {
        if (!_conversations.TryGetValue(id, out var conversation) && options.AcceptAnyConversation)
            _conversations.Add(id, conversation = new Conversation(id));
        return conversation;
    }

    private ReceivedMessage Replay(int index) => _messages[index] = _messages[index] with { Replays = _messages[index].Replays + 1 };

    private ReceivedMessage Create(Conversation conversation, ArrivingMessage arriving)
    {
        var message = WithOutcome(arriving, new ReceivedMessage
        {
            ConversationId = conversation.Id,
            MessageId = NewId(),
            CreatedAt = Now(),
            Content = arriving.Content,
            Attachments = arriving.Attachments,
            IdempotencyKey = arriving.IdempotencyKey,
            Body = arriving.Body.GetRawText(),
            Status = HttpStatusCode.Created,
        });
        if (arriving.IdempotencyKey is { } key)
            conversation.Keys.Add(key, (arriving.Body, _messages.Count));
        _messages.Add(message);
        conversation.Messages++;
        return message;
    }

    private ReceivedMessage WithOutcome(ArrivingMessage arriving, ReceivedMessage message)
    {
        string[] failed = arriving.ForcedStatus switch
        {
            HttpStatusCode.Created => [],
            HttpStatusCode.PartialContent => [.. message.Attachments.Select(attachment => attachment.Id ?? "")],
            _ => [.. message.Attachments.Select(attachment => attachment.Id ?? "").Where(id => !IsKnown(id))],
        };
        if (failed.Length == 0 && arriving.ForcedStatus != HttpStatusCode.PartialContent)
            return message;

        return message with
        {
            Status = HttpStatusCode.PartialContent,
            FailedAttachments = failed,
            PartialFailReason = failed.Length == 0 ? "Asked for by a script" : $"Attachments not found: {string.Join(", ", failed)}",
        };
    }

    private bool IsKnown(string attachmentId) => options.AcceptAnyAttachment || options.KnownAttachments.Contains(attachmentId);

    // The wire has milliseconds only, and a message must say the same everywhere.
    private DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(options.TimeProvider.GetUtcNow().ToUnixTimeMilliseconds());

    private static string NewId() => Guid.NewGuid().ToString("N");
}
