using System.Collections.Concurrent;
using DigitalConnect;
using Middleware.Channel;

namespace Middleware.Visitors;

/// <summary>Somebody who visits the page, and the conversation with them.</summary>
/// <remarks>In memory, to keep the sample short. Keep yours where a restart doesn't reach it.</remarks>
public sealed class Visitor(string id) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);

    public string Id => id;

    public Transcript Transcript { get; } = new();

    /// <summary>The conversation in Talkdesk; null before the first message and after an end.</summary>
    public string? ConversationId { get; private set; }

    /// <summary>How many conversations have ended. Part of the key under which the next one is started.</summary>
    public int EndedConversations { get; private set; }

    /// <summary>The files that the visitor uploaded, by the id that Talkdesk gave them.</summary>
    public ConcurrentDictionary<string, Attachment> Uploads { get; } = new();

    /// <summary>The messages that reached the agent, by the page's id. Only in one's turn.</summary>
    public HashSet<string> Delivered { get; } = [];

    /// <summary>The messages of which nobody knows yet whether they reached the agent, in their order. Only in one's turn.</summary>
    public Queue<VisitorMessage> Unsettled { get; } = new();

    /// <summary>Waits until nobody else sends for this visitor: messages keep their order, and a conversation is started once.</summary>
    public async Task<IDisposable> TakeTurnAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        return new Turn(_turn);
    }

    public void Converse(string conversationId) => ConversationId = conversationId;

    /// <returns>False if the conversation had ended before.</returns>
    public bool EndConversation(string conversationId)
    {
        lock (_turn)
        {
            if (ConversationId != conversationId)
                return false;
            ConversationId = null;
            EndedConversations++;
            return true;
        }
    }

    /// <summary>Whether a file came with this visitor's conversation. Nobody gets the files of others.</summary>
    public TranscriptFile? FindFile(string fileId) => Transcript.Entries.SelectMany(entry => entry.Files).FirstOrDefault(file => file.Id == fileId);

    public void Dispose() => _turn.Dispose();

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
