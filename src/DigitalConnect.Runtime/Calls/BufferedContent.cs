using DigitalConnect.Runtime.Contract;
using DigitalConnect.Runtime.Json;

namespace DigitalConnect.Runtime.Calls;

/// <summary>
/// The body of a response, read up to a bound. That it broke off, took too long or was too large is a fact about the body and
/// not an exception: once there is a status, the status stands.
/// </summary>
internal sealed class BufferedContent : IDisposable
{
    /// <summary>The most that is read of a success, in bytes.</summary>
    public const int LargestResponse = 1024 * 1024;

    /// <summary>The most that is read of an error, in bytes.</summary>
    public const int LargestError = 64 * 1024;

    private const int FirstBuffer = 4096;

    private readonly PooledBytes _body;
    private int _disposed;
    private bool _endedEarly; // Whether the JSON had no end.

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

    /// <summary>Whether there is less than the server meant to send.</summary>
    public bool IsIncomplete => IsCut || Fault is not null || _endedEarly;

    /// <summary>Reads the body of a response.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled; a time limit only ends the reading.</exception>
    public static async ValueTask<BufferedContent> ReadAsync(
        HttpResponseMessage response, BufferPool buffers, TimeLimit limit, CancellationToken callerCancellation)
    {
        var bound = response.IsSuccessStatusCode ? LargestResponse : LargestError;
        var buffer = buffers.RentBytes(FirstBuffer);
        var length = 0;
        Exception? fault = null;
        try
        {
            // Not disposed of here: the response does that, and the connection is free when the last byte is read.
            var stream = await limit.BoundAsync(response.Content.ReadAsStreamAsync(limit.Token)).ConfigureAwait(false);
            int read;
            while (length <= bound && (read = await limit.BoundAsync(stream.ReadAsync(buffer.AsMemory(length),
                limit.Token)).ConfigureAwait(false)) > 0)
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
            buffer.AsSpan(bound..length).Clear();

        return new BufferedContent(new PooledBytes(buffer, Math.Min(length, bound), buffers), fault, length > bound);
    }

    /// <summary>Reads what the contract says it is, as far as it goes; false if nothing in it could be used.</summary>
    public bool TryRead<T, TCodec>(ApiCall call, [MaybeNullWhen(false)] out T value)
        where TCodec : struct, IJsonCodec<T>
    {
        var reader = call.Buffers.RentReader(Bytes, JsonNames.For<T, TCodec>.All);
        try
        {
            return TryRead<T, TCodec>(reader, call, out value);
        }
        finally
        {
            call.Buffers.Return(reader);
        }
    }

    private bool TryRead<T, TCodec>(JsonBodyReader reader, ApiCall call, [MaybeNullWhen(false)] out T value)
        where TCodec : struct, IJsonCodec<T>
    {
        reader.Floats = TCodec.Floats;
        value = default;
        var isRead = reader.Read() && TCodec.TryRead(reader, out value) && (reader.IsWhole || reader.MembersRead > 0);

        call.Note(reader.Drift);
        var hasMore = isRead && reader.Read();
        _endedEarly = !reader.IsWhole;
        if (!isRead || hasMore || IsIncomplete)
            call.Note(DriftKind.UnreadableBody, "");
        else if (TCodec.Check(value!) is { } violations)
            NoteBrokenLimits(call, violations, reader.Drift);

        return isRead;
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
            _body.Return();
    }

    private static void NoteBrokenLimits(ApiCall call, ContractViolations violations, IReadOnlyList<ContractDrift> noted)
    {
        foreach (var violation in violations.Items)
        {
            // What stands for a missing member breaks limits of its own.
            if (!noted.Any(drift => drift.Kind == DriftKind.MissingMember && drift.Location == violation.Location))
                call.Note(DriftKind.BrokenLimit, violation.Location);
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
