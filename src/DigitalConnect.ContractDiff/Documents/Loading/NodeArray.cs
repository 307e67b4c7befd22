using System.Collections;

namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>A node that holds others. It is its own list: a large contract has a hundred thousand, and every list besides would be as many
/// objects more.</summary>
/// <param name="file">The file, as the caller named it.</param>
/// <param name="line">The line, from 1.</param>
/// <param name="column">The column, likewise.</param>
internal abstract class NodeArray<T>(string file, int line, int column) : DocumentNode(file, line, column), IReadOnlyList<T>
    where T : class
{
    public int Count { get; private set; }

    public T this[int index] => index < Count ? Array[index] : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>The array, of which the first <see cref="Count"/> places are taken: a loop over it in a derived class, which knows what it holds,
    /// takes half the time of one over the list.</summary>
    protected T[] Array { get; private set; } = [];

    public Enumerator GetEnumerator() => new(Array, Count);

    IEnumerator<T> IEnumerable<T>.GetEnumerator()
    {
        foreach (var element in this)
            yield return element;
    }

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<T>)this).GetEnumerator();

    /// <summary>How long an array to hand to <see cref="Grow"/>. The derived class makes it: it knows what it holds.</summary>
    protected int LengthToGrowTo => Math.Max(2, 2 * Count);

    protected void Grow(T[] array)
    {
        System.Array.Copy(Array, array, Count);
        Array = array;
    }

    protected void Append(T element) => Array[Count++] = element;

    internal struct Enumerator(T[] array, int count)
    {
        private int _next;

        public T Current { get; private set; } = null!;

        public bool MoveNext()
        {
            if (_next == count)
                return false;
            Current = array[_next++];
            return true;
        }
    }
}
