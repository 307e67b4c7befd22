using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DigitalConnect.Cli.Terminal;
using Microsoft.Win32.SafeHandles;

namespace DigitalConnect.Cli.Batches;

/// <summary>A dictionary in a temporary file: its memory does not grow with what it holds.</summary>
/// <remarks>
/// The file has twice as many slots as there are digests, and a digest says where its slot is. As digests are spread evenly, the slot is
/// there, or a few further on: one read finds it.
/// </remarks>
/// <typeparam name="TValue">What is known of a digest.</typeparam>
internal sealed class DigestTable<TValue> : IDisposable
    where TValue : unmanaged
{
    private const int SlotsPerRead = 8;

    private static readonly int SlotSize = Unsafe.SizeOf<Slot>();

    private readonly ulong _slots;
    private readonly FileStream _stream;
    private readonly SafeFileHandle _file;

    /// <param name="count">How many digests there will be. If there are more, they are found more slowly.</param>
    /// <exception cref="CommandException">The file can't be made.</exception>
    public DigestTable(long count)
    {
        _slots = 2 * (ulong)count;
        _stream = TemporaryFile.Create();
        _file = _stream.SafeFileHandle; // taken once: the stream asks the system for its position each time
    }

    public TValue? Find(Digest key)
    {
        var (_, slot) = Seek(key);
        return slot.Key == key ? slot.Value : null;
    }

    /// <returns>Whether the digest was not there.</returns>
    /// <exception cref="CommandException">There is no room for it.</exception>
    public bool TryAdd(Digest key, TValue value)
    {
        var (position, slot) = Seek(key);
        if (slot.Key == key)
            return false;

        Write(position, new Slot(key, value));
        return true;
    }

    /// <summary>Adds or replaces.</summary>
    /// <exception cref="CommandException">There is no room for it.</exception>
    public void Set(Digest key, TValue value) => Write(Seek(key).Position, new Slot(key, value));

    public void Dispose() => _stream.Dispose();

    // The slot of the digest, or the empty one that it would have. Nothing is ever removed, and behind the end of the file all is empty.
    private (long Position, Slot Slot) Seek(Digest key)
    {
        Span<Slot> slots = stackalloc Slot[SlotsPerRead];
        for (var position = (long)Math.BigMul(key.High, _slots, out _) * SlotSize; ; position += SlotsPerRead * SlotSize)
        {
            var bytes = MemoryMarshal.AsBytes(slots);
            bytes[RandomAccess.Read(_file, bytes, position)..].Clear();
            for (var i = 0; i < slots.Length; i++)
            {
                if (slots[i].Key == key || slots[i].IsEmpty)
                    return (position + (i * SlotSize), slots[i]);
            }
        }
    }

    private void Write(long position, Slot slot) => TemporaryFile.Write(_file, MemoryMarshal.AsBytes(new ReadOnlySpan<Slot>(in slot)), position);

    private readonly record struct Slot(Digest Key, TValue Value)
    {
        /// <summary>Whether nothing was written there: no text is known whose digest is zero.</summary>
        public bool IsEmpty => Key == default;
    }
}
