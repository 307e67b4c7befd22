using System.Buffers;
using Newtonsoft.Json;

namespace DigitalConnect.Runtime.Json;

/// <summary>
/// Lends the buffers that messages and responses pass through, also to Newtonsoft's reader, and what reads and writes them. A buffer that held a
/// customer's words goes back without them.
/// </summary>
internal sealed class BufferPool(ArrayPool<byte> bytes, ArrayPool<char> chars) : IArrayPool<char>
{
    public static readonly BufferPool Shared = new(ArrayPool<byte>.Shared, ArrayPool<char>.Shared);

    private JsonBodyWriter? _idleWriter;
    private JsonBodyReader? _idleReader;

    /// <summary>Writes a value, with the writer that is idle or another one.</summary>
    public PooledBytes Write<T, TCodec>(T value)
        where TCodec : struct, IJsonCodec<T>
    {
        var writer = Interlocked.Exchange(ref _idleWriter, null) ?? new JsonBodyWriter(this);
        try
        {
            var written = writer.Write<T, TCodec>(value);
            _idleWriter = writer; // From here on it is another call's.
            return written;
        }
        catch
        {
            writer.Dispose();
            throw;
        }
    }

    /// <summary>Lends a reader of a document.</summary>
    public JsonBodyReader RentReader(ReadOnlyMemory<byte> utf8, JsonNames names)
    {
        var reader = Interlocked.Exchange(ref _idleReader, null) ?? new JsonBodyReader(this);
        reader.Begin(utf8, names);
        return reader;
    }

    public void Return(JsonBodyReader reader)
    {
        reader.Dispose();
        _idleReader = reader;
    }

    public byte[] RentBytes(int minimumLength) => bytes.Rent(minimumLength);

    /// <summary>Takes a buffer back, of which only the first bytes were used.</summary>
    public void Return(byte[] buffer, int used)
    {
        if (buffer.Length > 0)
        {
            buffer.AsSpan(0, used).Clear();
            bytes.Return(buffer);
        }
    }

    public char[] Rent(int minimumLength) => chars.Rent(minimumLength);

    public void Return(char[]? array) => Return(array, array?.Length ?? 0);

    /// <inheritdoc cref="Return(byte[], int)"/>
    public void Return(char[]? buffer, int used)
    {
        if (buffer is not null)
        {
            buffer.AsSpan(0, used).Clear();
            chars.Return(buffer);
        }
    }
}
