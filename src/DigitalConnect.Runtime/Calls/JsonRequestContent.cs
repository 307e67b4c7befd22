using DigitalConnect.Runtime.Json;

namespace DigitalConnect.Runtime.Calls;

/// <summary>
/// The body of a request, written once and sent as often as there are attempts. The buffer goes back to the pool when the
/// content is disposed of and nobody is sending it any more: an attempt that was given up may still be writing.
/// </summary>
internal sealed class JsonRequestContent : HttpContent
{
    private readonly ApiCall _call;
    private readonly PooledBytes _body;
    private int _users = 1;
    private int _disposed;

    public JsonRequestContent(ApiCall call, PooledBytes body, string mediaType)
    {
        _call = call;
        _body = body;
        call.TrackBody();
        Headers.TryAddWithoutValidation("Content-Type", mediaType);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Enter();
        try
        {
            await stream.WriteAsync(_body.Memory, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Leave();
        }
    }

    protected override void SerializeToStream(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        Enter();
        try
        {
            stream.Write(_body.Memory.Span);
        }
        finally
        {
            Leave();
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _body.Length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && Interlocked.Exchange(ref _disposed, 1) == 0)
            Leave();

        base.Dispose(disposing);
    }

    private void Enter()
    {
        int users;
        do
        {
            users = Volatile.Read(ref _users);
            ObjectDisposedException.ThrowIf(users == 0, this);
        }
        while (Interlocked.CompareExchange(ref _users, users + 1, users) != users);

        _call.BeginBody();
    }

    private void Leave()
    {
        if (Interlocked.Decrement(ref _users) == 0)
            _body.Return();
    }
}
