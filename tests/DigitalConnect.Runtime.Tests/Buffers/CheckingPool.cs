using System.Buffers;

namespace DigitalConnect.Runtime.Tests.Buffers;

/// <summary>
/// A pool that sees what is done to it: a buffer that comes back twice, or from elsewhere, or with text still in it, and one
/// that is written to after it came back.
/// </summary>
internal sealed class CheckingPool<T> : ArrayPool<T>
    where T : struct, IEquatable<T>
{
    private readonly Lock _lock = new();
    private readonly HashSet<T[]> _lent = [];
    private readonly Stack<T[]> _returned = [];
    private readonly List<string> _complaints = [];

    /// <summary>How many buffers are out.</summary>
    public int Lent
    {
        get
        {
            lock (_lock)
                return _lent.Count;
        }
    }

    /// <summary>How many buffers were ever lent.</summary>
    public int Rents { get; private set; }

    /// <summary>What went wrong.</summary>
    public IReadOnlyList<string> Complaints
    {
        get
        {
            lock (_lock)
                return [.. _complaints];
        }
    }

    public override T[] Rent(int minimumLength)
    {
        lock (_lock)
        {
            Rents++;
            var buffer = _returned.TryPeek(out var returned) && returned.Length >= minimumLength ? _returned.Pop()
                : new T[Math.Max(minimumLength, 64)];
            if (buffer.AsSpan().ContainsAnyExcept(default(T)))
                _complaints.Add("A buffer was written to after it had come back.");
            _lent.Add(buffer);
            return buffer;
        }
    }

    public override void Return(T[] array, bool clearArray = false)
    {
        lock (_lock)
        {
            if (!_lent.Remove(array))
            {
                _complaints.Add("A buffer came back twice, or was never lent.");
                return;
            }

            if (clearArray)
                Array.Clear(array);
            if (array.AsSpan().ContainsAnyExcept(default(T)))
            {
                _complaints.Add("A buffer came back with something in it.");
                Array.Clear(array);
            }

            _returned.Push(array);
        }
    }
}
