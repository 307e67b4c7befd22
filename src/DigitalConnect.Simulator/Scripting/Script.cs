using System.Collections.Concurrent;

namespace DigitalConnect.Simulator.Scripting;

/// <summary>The answers for the next requests, in order; where there is none, what the fallback says.</summary>
/// <param name="fallback">The answer where none is left.</param>
/// <param name="onChanged">Told when answers came or went.</param>
internal sealed class Script(Func<SimulatedAnswer> fallback, Action? onChanged = null)
{
    private readonly ConcurrentQueue<SimulatedAnswer> _answers = new();

    /// <summary>The answers that are left.</summary>
    public IReadOnlyList<SimulatedAnswer> Waiting => [.. _answers];

    public void Add(SimulatedAnswer[] answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        foreach (var answer in answers)
            _answers.Enqueue(answer);
        onChanged?.Invoke();
    }

    public SimulatedAnswer Next()
    {
        if (!_answers.TryDequeue(out var answer))
            return fallback();
        onChanged?.Invoke();
        return answer;
    }
}
