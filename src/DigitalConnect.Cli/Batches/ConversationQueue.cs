using System.Threading.Channels;

namespace DigitalConnect.Cli.Batches;

/// <summary>Messages that wait to be sent: of a conversation one at a time and in order, of many conversations side by side.</summary>
internal sealed class ConversationQueue
{
    /// <summary>How many messages are read ahead at most. More find more conversations to send to, and take more memory.</summary>
    private const int Capacity = 2048;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Queue<BatchMessage>> _waiting = new(StringComparer.Ordinal);
    private readonly Channel<Queue<BatchMessage>> _ready = Channel.CreateUnbounded<Queue<BatchMessage>>();
    private int _count;
    private TaskCompletionSource? _room;
    private bool _isComplete;
    private bool _isBroken;

    /// <summary>Adds a message.</summary>
    /// <returns>Ends when there is room for the next one.</returns>
    public Task AddAsync(BatchMessage message)
    {
        lock (_lock)
        {
            if (_isBroken)
                return Task.FromCanceled(new CancellationToken(canceled: true));

            Add(message);
            if (++_count < Capacity)
                return Task.CompletedTask;
            _room = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _room.Task;
        }
    }

    /// <summary>Says that no more messages come.</summary>
    public void Complete()
    {
        lock (_lock)
        {
            _isComplete = true;
            CompleteIfEmpty();
        }
    }

    /// <summary>Handles messages until no more come. Several callers share the work.</summary>
    public async Task HandleAsync(Func<BatchMessage, Task> handle)
    {
        await foreach (var conversation in _ready.Reader.ReadAllAsync())
        {
            try
            {
                await handle(Peek(conversation));
            }
            catch
            {
                Break();
                throw;
            }

            Remove(conversation);
        }
    }

    private void Add(BatchMessage message)
    {
        if (_waiting.TryGetValue(message.ConversationId, out var conversation))
        {
            conversation.Enqueue(message);
            return;
        }

        conversation = new Queue<BatchMessage>([message]);
        _waiting.Add(message.ConversationId, conversation);
        _ready.Writer.TryWrite(conversation);
    }

    private BatchMessage Peek(Queue<BatchMessage> conversation)
    {
        lock (_lock)
            return conversation.Peek();
    }

    private void Remove(Queue<BatchMessage> conversation)
    {
        lock (_lock)
        {
            var message = conversation.Dequeue();
            if (conversation.Count > 0)
                _ready.Writer.TryWrite(conversation);
            else
                _waiting.Remove(message.ConversationId);

            // Not for each message: who adds them would be woken for one only, and half of what there is keeps everybody busy meanwhile.
            if (--_count == Capacity / 2)
                _room?.TrySetResult();
            CompleteIfEmpty();
        }
    }

    // Nobody makes room any more: who adds messages must not wait for it.
    private void Break()
    {
        lock (_lock)
        {
            _isBroken = true;
            _room?.TrySetCanceled();
        }
    }

    private void CompleteIfEmpty()
    {
        if (_isComplete && _waiting.Count == 0)
            _ready.Writer.TryComplete();
    }
}
