using System.Threading.Channels;

namespace DigitalConnect.Cli.Batches;

/// <summary>Messages that wait to be sent: of a conversation one at a time and in order, of many conversations side by side.</summary>
internal sealed class ConversationQueue : IDisposable
{
    /// <summary>How many messages are read ahead at most. More find more conversations to send to, and take more memory.</summary>
    private const int Capacity = 2048;

    private readonly Lock _lock = new();
    private readonly SemaphoreSlim _room = new(Capacity);
    private readonly CancellationTokenSource _broken = new();
    private readonly Dictionary<string, Queue<BatchMessage>> _waiting = new(StringComparer.Ordinal);
    private readonly Channel<string> _ready = Channel.CreateUnbounded<string>();
    private bool _isComplete;

    /// <summary>Adds a message, as soon as there is room.</summary>
    public async Task AddAsync(BatchMessage message)
    {
        await _room.WaitAsync(_broken.Token);
        lock (_lock)
        {
            if (_waiting.TryGetValue(message.ConversationId, out var conversation))
            {
                conversation.Enqueue(message);
                return;
            }

            _waiting.Add(message.ConversationId, new Queue<BatchMessage>([message]));
            _ready.Writer.TryWrite(message.ConversationId);
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
                // Nobody makes room any more: who adds messages must not wait for it.
                await _broken.CancelAsync();
                throw;
            }

            Remove(conversation);
            _room.Release();
        }
    }

    public void Dispose()
    {
        _room.Dispose();
        _broken.Dispose();
    }

    private BatchMessage Peek(string conversation)
    {
        lock (_lock)
            return _waiting[conversation].Peek();
    }

    private void Remove(string conversation)
    {
        lock (_lock)
        {
            var messages = _waiting[conversation];
            messages.Dequeue();
            if (messages.Count > 0)
                _ready.Writer.TryWrite(conversation);
            else
                _waiting.Remove(conversation);
            CompleteIfEmpty();
        }
    }

    private void CompleteIfEmpty()
    {
        if (_isComplete && _waiting.Count == 0)
            _ready.Writer.TryComplete();
    }
}
