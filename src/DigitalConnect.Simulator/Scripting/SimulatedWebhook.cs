using System.Globalization;

namespace DigitalConnect.Simulator;

/// <summary>How a webhook event is delivered, when a script decides: see <see cref="DigitalConnectSimulator.NextWebhook"/>.</summary>
/// <remarks>Immutable: each method returns another delivery. A delivery that fails is repeated, whatever is scripted.</remarks>
/// <example>
/// <code>
/// simulator.NextWebhook(SimulatedWebhook.AfterNext, SimulatedWebhook.Regular.Twice());
/// </code>
/// </example>
public sealed record SimulatedWebhook
{
    private SimulatedWebhook()
    {
    }

    /// <summary>Gets the delivery without a script: once, and after the earlier events of the conversation.</summary>
    public static SimulatedWebhook Regular { get; } = new();

    /// <summary>Gets no delivery at all.</summary>
    public static SimulatedWebhook Lost { get; } = new() { IsLost = true };

    /// <summary>Gets the delivery in the wrong order: once the next event of the same conversation has been delivered.</summary>
    public static SimulatedWebhook AfterNext { get; } = new() { IsAfterNext = true };

    internal bool IsLost { get; private init; }

    internal bool IsAfterNext { get; private init; }

    internal bool IsTwice { get; private init; }

    internal TimeSpan Latency { get; private init; }

    /// <summary>Whether whoever causes the event does not wait for its delivery.</summary>
    internal bool IsDetached => IsLost || IsAfterNext || Latency > TimeSpan.Zero;

    /// <summary>The same, two times at once.</summary>
    /// <returns>The delivery.</returns>
    public SimulatedWebhook Twice() => this with { IsTwice = true };

    /// <summary>The same, later; the next events of the conversation do not wait for it.</summary>
    /// <param name="delay">By the clock of the simulator.</param>
    /// <returns>The delivery.</returns>
    public SimulatedWebhook Delay(TimeSpan delay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        return this with { Latency = delay };
    }

    /// <summary>Describes the delivery for people, such as <c>after the next, twice</c>.</summary>
    /// <returns>The description.</returns>
    public override string ToString()
    {
        var place = IsLost ? "lost" : IsAfterNext ? "after the next" : "";
        var delay = Latency > TimeSpan.Zero ? string.Create(CultureInfo.InvariantCulture, $"after {Latency.TotalSeconds} s") : "";
        var text = string.Join(", ", new[] { place, delay, IsTwice ? "twice" : "" }.Where(part => part.Length > 0));
        return text.Length == 0 ? "regular delivery" : text;
    }
}
