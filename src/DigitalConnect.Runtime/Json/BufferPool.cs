using System.Buffers;
using Newtonsoft.Json;

namespace DigitalConnect.Runtime.Json;

/// <summary>
/// Lends the buffers that messages and responses pass through, also to Newtonsoft's reader and writer. A buffer that held a
/// customer's words goes back without them.
/// </summary>
internal sealed class BufferPool(ArrayPool<byte> bytes, ArrayPool<char> chars) : IArrayPool<char>
{
    public static readonly BufferPool Shared = new(ArrayPool<byte>.Shared, ArrayPool<char>.Shared);

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
