using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace DigitalConnect.Tests.Attachments;

public sealed class LargeUploadTests
{
    private const long Gigabyte = 1024L * 1024 * 1024;
    private const long Bound = 64 * 1024 * 1024;

    [Test, CancelAfter(120_000), NonParallelizable]
    public async Task A_gigabyte_is_uploaded_in_less_than_64_megabytes_of_memory(CancellationToken cancellation)
    {
        await using var server = await StorageServer.StartAsync();
        var received = 0L;
        server.Put = async context =>
        {
            var buffer = new byte[64 * 1024];
            for (int length; (length = await context.Request.Body.ReadAsync(buffer, cancellation)) > 0;)
                received += length;
        };
        var client = server.CreateClient();
        await client.UploadAsync(new ZeroStream(1), "first.bin", "application/octet-stream", null, cancellation);
        var memory = new HighWater();
        var attachment = await client.UploadAsync(new ZeroStream(Gigabyte), "large.bin", "application/octet-stream", memory, cancellation);

        Assert.That(received, Is.EqualTo(Gigabyte + 1));
        Assert.That(attachment.Size, Is.EqualTo("1073741824"));
        Assert.That(memory.Growth, Is.LessThan(Bound), "the client and the server of this test together");
        TestContext.Out.WriteLine($"{memory.Growth / 1024 / 1024} MB");
    }

    /// <summary>By how much the memory of this process grew at most.</summary>
    private sealed class HighWater : IProgress<long>
    {
        private readonly long _before = WorkingSet();

        public long Growth { get; private set; }

        public void Report(long value)
        {
            if (value % (16 * 1024 * 1024) == 0)
                Growth = Math.Max(Growth, WorkingSet() - _before);
        }

        private static long WorkingSet()
        {
            using var process = Process.GetCurrentProcess();
            return process.WorkingSet64;
        }
    }

    private sealed class ZeroStream(long length) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = (int)Math.Min(buffer.Length, length - Position);
            Position += read;
            return read;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(Read(buffer.Span));

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }
    }
}
