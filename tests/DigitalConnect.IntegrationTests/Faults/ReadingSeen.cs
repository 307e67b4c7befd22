namespace DigitalConnect.IntegrationTests.Faults;

/// <summary>Stands next to the network and tells when the client begins to read the body of an answer for the n-th time: what came before it has
/// then been read.</summary>
internal sealed class ReadingSeen(TaskCompletionSource seen, int reading) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        response.Content = new StreamContent(new WatchedStream(await response.Content.ReadAsStreamAsync(cancellationToken), seen, reading));
        return response;
    }

    private sealed class WatchedStream(Stream body, TaskCompletionSource seen, int reading) : Stream
    {
        private int _readings;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (++_readings == reading)
                seen.TrySetResult();
            return body.ReadAsync(buffer, cancellationToken);
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("The client reads asynchronously.");

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
