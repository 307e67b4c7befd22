using System.Buffers;
using System.Net.Http.Headers;

namespace DigitalConnect.Attachments.Storage;

/// <summary>The bytes of an upload, piece by piece.</summary>
internal sealed class UploadContent : HttpContent
{
    private const int PieceLength = 64 * 1024;

    private readonly UploadFile _file;
    private readonly IProgress<long>? _progress;
    private readonly IdleLimit _limit;

    public UploadContent(UploadFile file, MediaTypeHeaderValue type, IProgress<long>? progress, IdleLimit limit)
    {
        (_file, _progress, _limit) = (file, progress, limit);
        Headers.ContentType = type;
    }

    /// <summary>Why the file could not be read, apart from why it could not be sent.</summary>
    public Exception? ReadFault { get; private set; }

    protected override bool TryComputeLength(out long length)
    {
        length = _file.Length;
        return true;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        var source = _file.Rewind();
        var buffer = ArrayPool<byte>.Shared.Rent(PieceLength);
        try
        {
            for (long sent = 0; sent < _file.Length;)
            {
                var length = await ReadAsync(source, buffer, _file.Length - sent, cancellationToken).ConfigureAwait(false);
                if (length == 0)
                    break; // It became shorter: HttpClient says so.

                await stream.WriteAsync(buffer.AsMemory(0, length), cancellationToken).ConfigureAwait(false);
                sent += length;
                _limit.Restart();
                _progress?.Report(sent);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async Task<int> ReadAsync(Stream source, byte[] buffer, long rest, CancellationToken cancellationToken)
    {
        try
        {
            return await source.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, rest)), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            ReadFault = e;
            throw;
        }
    }
}
