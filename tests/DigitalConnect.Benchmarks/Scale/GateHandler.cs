using System.Net;
using DigitalConnect.Benchmarks.InMemory;

namespace DigitalConnect.Benchmarks.Scale;

/// <summary>Holds every request until as many as expected are there, then answers all of them.</summary>
internal sealed class GateHandler(int expected) : HttpMessageHandler
{
    private static readonly byte[] Response = Samples.Created.ToArray();

    private readonly Lock _lock = new();
    private TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _waiting;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await request.Content!.CopyToAsync(Stream.Null, cancellationToken).ConfigureAwait(false);
        await Enter().ConfigureAwait(false);
        await Task.Yield();
        return new HttpResponseMessage(HttpStatusCode.Created) { Content = new ReadOnlyMemoryContent(Response) };
    }

    private Task Enter()
    {
        lock (_lock)
        {
            var gate = _gate;
            if (++_waiting == expected)
            {
                (_gate, _waiting) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), 0);
                gate.SetResult();
            }

            return gate.Task;
        }
    }
}
