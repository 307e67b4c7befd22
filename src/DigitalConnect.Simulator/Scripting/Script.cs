using System.Collections.Concurrent;

namespace DigitalConnect.Simulator.Scripting;

/// <summary>What happens to the next requests, in order; where nothing is left, what the fallback says.</summary>
/// <param name="fallback">What happens where nothing is left.</param>
/// <param name="onChanged">Told when something was added or used.</param>
internal sealed class Script<T>(Func<T> fallback, Action? onChanged = null)
{
    private readonly ConcurrentQueue<T> _steps = new();

    /// <summary>What is left.</summary>
    public IReadOnlyList<T> Waiting => [.. _steps];

    public void Add(T[] steps)
    {
        ArgumentNullException.ThrowIfNull(steps);
        foreach (var step in steps)
            _steps.Enqueue(step);
        onChanged?.Invoke();
    }

    public T Next()
    {
        if (!_steps.TryDequeue(out var step))
            return fallback();
        onChanged?.Invoke();
        return step;
    }
}
