namespace DigitalConnect.Simulator.Webhooks;

/// <summary>Keeps the events of one conversation in order, except where a script wants another order.</summary>
internal sealed class ConversationEvents
{
    private readonly Lock _gate = new();
    private readonly List<Func<Task>> _held = [];
    private Task _latest = Task.CompletedTask;

    /// <summary>Delivers an event after the earlier ones, and then those that were held for it.</summary>
    public Task DeliverAsync(Func<Task> deliver)
    {
        lock (_gate)
            return _latest = DeliverAfterAsync(_latest, deliver, TakeHeld());
    }

    /// <summary>Holds an event until the next one has been delivered.</summary>
    public void Hold(Func<Task> deliver)
    {
        lock (_gate)
            _held.Add(deliver);
    }

    private static async Task DeliverAfterAsync(Task earlier, Func<Task> deliver, Func<Task>[] held)
    {
        await earlier.ConfigureAwait(false);
        await deliver().ConfigureAwait(false);
        foreach (var late in held)
            await late().ConfigureAwait(false);
    }

    private Func<Task>[] TakeHeld()
    {
        Func<Task>[] held = [.. _held];
        _held.Clear();
        return held;
    }
}
