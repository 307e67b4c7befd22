using System.Globalization;

namespace DigitalConnect.Relay.Tests.Trial;

/// <summary>The agent's desk: remembers keys as Digital Connect does, and every message in the order of its arrival.</summary>
internal sealed class TrialDesk(TrialSettings settings)
{
    private readonly Lock _gate = new();
    private readonly Random _random = new(settings.Seed + 1);
    private readonly Dictionary<string, string> _conversationsByKey = [];
    private readonly Dictionary<string, string> _threads = [];
    private readonly Dictionary<(string Conversation, string Key), string> _messagesByKey = [];
    private readonly HashSet<string> _ended = [];
    private readonly Dictionary<string, List<int>> _arrived = [];
    private readonly List<(int Count, TaskCompletionSource Reached)> _waiting = [];
    private int _count;

    public int Count => Volatile.Read(ref _count);

    /// <summary>Starts a conversation, or finds it by its key.</summary>
    public string Start(string key, string thread)
    {
        lock (_gate)
        {
            if (!_conversationsByKey.TryGetValue(key, out var id))
            {
                id = string.Create(CultureInfo.InvariantCulture, $"c{_conversationsByKey.Count}");
                _conversationsByKey.Add(key, id);
                _threads.Add(id, thread);
            }

            return id;
        }
    }

    /// <summary>Takes a message of the form <c>thread/number</c>; a key means something within its conversation only.</summary>
    /// <returns>The id of the message; null if the conversation has ended.</returns>
    public string? Receive(string conversation, string key, string text)
    {
        lock (_gate)
        {
            if (_messagesByKey.TryGetValue((conversation, key), out var known))
                return known;
            if (_ended.Contains(conversation) || (_random.NextDouble() < settings.Ends && _ended.Add(conversation)))
                return null;

            var number = int.Parse(text.Split('/')[1], CultureInfo.InvariantCulture);
            if (!_arrived.TryGetValue(_threads[conversation], out var numbers))
                _arrived.Add(_threads[conversation], numbers = []);
            numbers.Add(number);
            _messagesByKey.Add((conversation, key), $"m-{key}");
            _count++;
            foreach (var (_, reached) in _waiting.Where(waiting => waiting.Count <= _count))
                reached.TrySetResult();
            return _messagesByKey[(conversation, key)];
        }
    }

    /// <summary>Waits until a number of messages have arrived.</summary>
    public Task WaitAsync(int count, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_count >= count)
                return Task.CompletedTask;
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((count, reached));
            return reached.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Compares what arrived with what was enqueued: the numbers of each thread, from 1, in order.</summary>
    public TrialReport Report(TimeSpan time)
    {
        lock (_gate)
        {
            var lost = settings.Messages - _arrived.Values.Sum(numbers => numbers.Distinct().Count());
            var doubled = _arrived.Values.Sum(numbers => numbers.Count - numbers.Distinct().Count());
            var outOfOrder = _arrived.Values.Sum(numbers => numbers.Zip(numbers.Skip(1)).Count(pair => pair.Second < pair.First));
            return new(_count, lost, doubled, outOfOrder, time);
        }
    }
}
