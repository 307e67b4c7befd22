namespace DigitalConnect.AspNetCore;

/// <summary>Remembers handled events in the memory of this instance: up to 100,000 of them, the newest.</summary>
/// <param name="window">How long a handled event is remembered.</param>
/// <param name="timeProvider">The clock; null for the system's.</param>
public sealed class InMemoryWebhookDeduplication(TimeSpan window, TimeProvider? timeProvider = null) : IWebhookDeduplication
{
    private const int MostKeys = 100_000;

    private readonly TimeProvider _timeProvider = timeProvider ?? TimeProvider.System;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, bool> _isComplete = new(StringComparer.Ordinal);
    private readonly Queue<(string Key, DateTimeOffset Until)> _completed = new();

    /// <inheritdoc/>
    public ValueTask<bool> TryClaimAsync(string key, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            Forget();
            return ValueTask.FromResult(_isComplete.TryAdd(key, false));
        }
    }

    /// <inheritdoc/>
    public ValueTask ReleaseAsync(string key, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_isComplete.TryGetValue(key, out var isComplete) && !isComplete)
                _isComplete.Remove(key);
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask CompleteAsync(string key, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (!_isComplete.TryGetValue(key, out var isComplete) || !isComplete)
                _completed.Enqueue((key, _timeProvider.GetUtcNow() + window));
            _isComplete[key] = true;
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<bool> IsCompleteAsync(string key, CancellationToken cancellationToken)
    {
        lock (_lock)
            return ValueTask.FromResult(_isComplete.GetValueOrDefault(key));
    }

    private void Forget()
    {
        var now = _timeProvider.GetUtcNow();
        while (_completed.TryPeek(out var oldest) && (oldest.Until <= now || _completed.Count > MostKeys))
            _isComplete.Remove(_completed.Dequeue().Key);
    }
}
