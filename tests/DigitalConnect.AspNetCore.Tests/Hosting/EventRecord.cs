using System.Collections.Concurrent;

namespace DigitalConnect.AspNetCore.Tests.Hosting;

/// <summary>The events that reached the handler, and what the handler does with each.</summary>
internal sealed class EventRecord
{
    private readonly ConcurrentQueue<WebhookEvent> _all = new();

    public IReadOnlyCollection<WebhookEvent> All => _all;

    public MessageCreatedEvent Message => (MessageCreatedEvent)_all.Single();

    /// <summary>What the handler does; it fails by throwing.</summary>
    public Func<CancellationToken, Task> Work { get; set; } = _ => Task.CompletedTask;

    public async Task HandleAsync(WebhookEvent received, CancellationToken cancellationToken)
    {
        _all.Enqueue(received);
        await Work(cancellationToken);
    }
}
