using System.Threading.Channels;
using Middleware.Visitors;

namespace Middleware.Sending;

/// <summary>Visitors with messages of which nobody knows yet whether they were delivered.</summary>
public sealed class UnsettledVisitors
{
    private readonly Channel<Visitor> _visitors = System.Threading.Channels.Channel.CreateUnbounded<Visitor>();

    public void Add(Visitor visitor) => _visitors.Writer.TryWrite(visitor);

    public IAsyncEnumerable<Visitor> ReadAllAsync(CancellationToken cancellationToken) => _visitors.Reader.ReadAllAsync(cancellationToken);
}
