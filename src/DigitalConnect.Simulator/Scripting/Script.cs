using System.Collections.Concurrent;

namespace DigitalConnect.Simulator.Scripting;

/// <summary>The answers for the next requests, in order; where there is none, what the fallback says.</summary>
internal sealed class Script(Func<SimulatedAnswer> fallback)
{
    private readonly ConcurrentQueue<SimulatedAnswer> _answers = new();

    /// <summary>How many answers are left.</summary>
    public int Count => _answers.Count;

    public void Add(SimulatedAnswer[] answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        foreach (var answer in answers)
            _answers.Enqueue(answer);
    }

    public SimulatedAnswer Next() => _answers.TryDequeue(out var answer) ? answer : fallback();
}
