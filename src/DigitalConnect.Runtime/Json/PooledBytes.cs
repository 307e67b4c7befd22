namespace DigitalConnect.Runtime.Json;

/// <summary>Bytes in a buffer of a pool. Whoever holds it returns it, once.</summary>
internal readonly struct PooledBytes(byte[] buffer, int length, BufferPool pool)
{
    public int Length => length;

    public ReadOnlyMemory<byte> Memory => buffer.AsMemory(0, length);

    public void Return() => pool.Return(buffer, length);
}
