using System.Threading.Channels;
using DigitalConnect.AspNetCore;

namespace DigitalConnect.Cli.Chatting;

/// <summary>What the agent does, in the order in which it was received.</summary>
internal sealed class AgentEvents
{
    private readonly Channel<WebhookEvent> _events = Channel.CreateUnbounded<WebhookEvent>();

    public IAsyncEnumerable<WebhookEvent> ReadAllAsync(CancellationToken cancellationToken) => _events.Reader.ReadAllAsync(cancellationToken);

    public Task AddAsync(WebhookEvent happened) => _events.Writer.WriteAsync(happened).AsTask();
}
