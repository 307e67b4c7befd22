using DigitalConnect.Json;

namespace DigitalConnect.Http;

/// <summary>
/// The body of an answer, read up to a bound. That it broke off, took too long or was too large is a fact about the body and
/// not an exception: once there is a status, the status stands.
/// </summary>
internal sealed class BufferedContent : IDisposable
{
    /// <summary>The most that is read of a successful answer.</summary>
    public const int LargestAnswer = 1024 * 1024;

    /// <summary>The most that is read of an error.</summary>
    public const int LargestError = 64 * 1024;

    private const int FirstBuffer = 4096;

    private readonly PooledBytes _body;
    private int _disposed;

    private BufferedContent(PooledBytes body, Exception? fault, bool isCut)
    {
        _body = body;
        Fault = fault;
        IsCut = isCut;
    }

    /// <summary>What was read.</summary>
    public ReadOnlyMemory<byte> Bytes => _disposed == 0 ? _body.Memory : throw new ObjectDisposedException(nameof(BufferedContent));

    /// <summary>What ended the reading early: a broken connection, a time limit. Null if nothing did.</summary>
    public Exception? Fault { get; }

    /// <summary>Whether the body was larger than the bound.</summary>
    public bool IsCut { get; }

    /// <summary>Reads the body of an answer.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled; a time limit only ends the reading.</exception>
    public static async ValueTask<BufferedContent> ReadAsync(
        HttpResponseMessage response, BufferPool buffers, TimeLimit limit, CancellationToken callerCancellation)
    {
        var bound = response.IsSuccessStatusCode ? LargestAnswer : LargestError;
        var buffer = buffers.RentBytes(FirstBuffer);
        var length = 0;
        Exception? fault = null;
        try
        {
            // Not disposed of here: the response does that, and the connection is free when the last byte is read.
            var stream = await limit.BoundAsync(response.Content.ReadAsStreamAsync(limit.Token)).ConfigureAwait(false);
            int read;
            while (length <= bound && (read = await limit.BoundAsync(stream.ReadAsync(buffer.AsMemory(length), limit.Token)).ConfigureAwait(false)) > 0)
            {
                length += read;
                buffer = length == buffer.Length && length <= bound ? Enlarge(buffer, buffers) : buffer;
            }
        }
        catch (Exception exception) when (!callerCancellation.IsCancellationRequested)
        {
            fault = exception;
        }
        catch
        {
            buffers.Return(buffer, length);
            throw;
        }

        if (length > bound)
        {
            buffer.AsSpan(bound..length).Clear();
        }

        return new BufferedContent(new PooledBytes(buffer, Math.Min(length, bound), buffers), fault, length > bound);
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            _body.Return();
        }
    }

    private static byte[] Enlarge(byte[] buffer, BufferPool buffers)
    {
        var larger = buffers.RentBytes(2 * buffer.Length);
        buffer.CopyTo(larger, 0);
        buffers.Return(buffer, buffer.Length);
        return larger;
    }
}
