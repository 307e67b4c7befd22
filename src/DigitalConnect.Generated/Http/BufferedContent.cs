using System.Buffers;
using DigitalConnect.Json;

namespace DigitalConnect.Http;

/// <summary>
/// The body of an answer, read up to a bound. That it broke off, took too long or was too large is a fact about the body and
/// not an exception: once there is a status, the status stands.
/// </summary>
internal sealed class BufferedContent : HttpContent
{
    /// <summary>The most that is read of a successful answer.</summary>
    public const int LargestAnswer = 1024 * 1024;

    /// <summary>The most that is read of an error.</summary>
    public const int LargestError = 64 * 1024;

    private readonly PooledBytes _body;
    private int _disposed;

    private BufferedContent(PooledBytes body, Exception? fault, bool isCut)
    {
        _body = body;
        Fault = fault;
        IsCut = isCut;
    }

    /// <summary>What was read.</summary>
    public ReadOnlyMemory<byte> Bytes => _body.Memory;

    /// <summary>What ended the reading early: a broken connection, a time limit. Null if nothing did.</summary>
    public Exception? Fault { get; }

    /// <summary>Whether the body was larger than the bound.</summary>
    public bool IsCut { get; }

    /// <summary>Reads the body of an answer in place of its content, and lets go of the connection.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled; a time limit only ends the reading.</exception>
    public static async Task<BufferedContent> ReadAsync(
        HttpResponseMessage response, CancellationToken timeLimit, CancellationToken callerCancellation)
    {
        var bound = response.IsSuccessStatusCode ? LargestAnswer : LargestError;
        var content = response.Content;
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(content.Headers.ContentLength ?? 4095, bound) + 1);
        var length = 0;
        Exception? fault = null;
        try
        {
            var stream = await content.ReadAsStreamAsync(timeLimit).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                int read;
                while (length <= bound && (read = await stream.ReadAsync(buffer.AsMemory(length), timeLimit).ConfigureAwait(false)) > 0)
                {
                    length += read;
                    buffer = length == buffer.Length && length <= bound ? Enlarge(buffer) : buffer;
                }
            }
        }
        catch (Exception exception) when (!callerCancellation.IsCancellationRequested)
        {
            fault = exception;
        }
        catch
        {
            new PooledBytes(buffer, length).Return();
            throw;
        }

        var buffered = new BufferedContent(new PooledBytes(buffer, Math.Min(length, bound)), fault, length > bound);
        foreach (var header in content.Headers.NonValidated)
        {
            buffered.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        content.Dispose();
        response.Content = buffered;
        return buffered;
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        await stream.WriteAsync(_body.Memory).ConfigureAwait(false);

    protected override bool TryComputeLength(out long length)
    {
        length = _body.Length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            _body.Return();
        }

        base.Dispose(disposing);
    }

    private static byte[] Enlarge(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(2 * buffer.Length);
        buffer.CopyTo(larger, 0);
        new PooledBytes(buffer, buffer.Length).Return();
        return larger;
    }
}
