using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace DigitalConnect.Simulator.Inbox;

/// <summary>Tells every open inbox page what happens.</summary>
/// <param name="snapshot">What a page that has just been opened must know.</param>
internal sealed class InboxFeed(Func<IEnumerable<SseItem<string>>> snapshot)
{
    private const int Backlog = 1024;

    private readonly Lock _gate = new();
    private readonly List<Channel<SseItem<string>>> _pages = [];

    public void Publish(SseItem<string> item)
    {
        lock (_gate)
        {
            foreach (var page in _pages)
            {
                // A page that lags too far behind is cut off: it comes back by itself and starts from a snapshot.
                if (!page.Writer.TryWrite(item))
                    page.Writer.TryComplete();
            }
        }
    }

    public async IAsyncEnumerable<SseItem<string>> SubscribeAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var page = Channel.CreateBounded<SseItem<string>>(Backlog);
        lock (_gate)
            _pages.Add(page);
        try
        {
            foreach (var item in snapshot())
                yield return item;
            await foreach (var item in page.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
                yield return item;
        }
        finally
        {
            lock (_gate)
                _pages.Remove(page);
        }
    }
}
