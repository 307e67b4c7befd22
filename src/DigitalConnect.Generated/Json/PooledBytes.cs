using System.Buffers;

namespace DigitalConnect.Json;

/// <summary>Bytes in a buffer of the shared pool. Whoever holds it returns it, once.</summary>
internal readonly struct PooledBytes(byte[] buffer, int length)
{
    public int Length => length;

    public ReadOnlyMemory<byte> Memory => buffer.AsMemory(0, length);

    public void Return()
    {
        if (buffer.Length > 0)
        {
            // The next holder must not find a customer's words.
            buffer.AsSpan(0, length).Clear();
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
