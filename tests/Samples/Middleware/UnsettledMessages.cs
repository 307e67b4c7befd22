using System.Threading.Channels;

namespace Middleware;

/// <summary>Messages of which nobody knows yet whether they were delivered.</summary>
/// <remarks>In memory, to keep the sample short. Keep yours where a restart doesn't reach it.</remarks>
public sealed class UnsettledMessages
{
    private readonly Channel<ChannelMessage> _messages = Channel.CreateUnbounded<ChannelMessage>();

    public void Add(ChannelMessage message) => _messages.Writer.TryWrite(message);

    public IAsyncEnumerable<ChannelMessage> ReadAllAsync(CancellationToken cancellationToken) => _messages.Reader.ReadAllAsync(cancellationToken);
}
