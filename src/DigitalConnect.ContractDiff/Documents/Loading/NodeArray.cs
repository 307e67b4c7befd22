using System.Collections;

namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>A node that holds others. It is its own list: a large contract has a hundred thousand, and every list besides would be as many
/// objects more.</summary>
/// <param name="file">The file, as the caller named it.</param>
/// <param name="line">The line, from 1.</param>
/// <param name="column">The column, likewise.</param>
internal abstract class NodeArray<T>(string file, int line, int column) : DocumentNode(file, line, column), IReadOnlyList<T>
{
    private T[] _array = [];

    public int Count { get; private set; }

    public T this[int index] => index < Count ? _array[index] : throw new ArgumentOutOfRangeException(nameof(index));

    protected ReadOnlySpan<T> Span => new(_array, 0, Count);

    public ReadOnlySpan<T>.Enumerator GetEnumerator() => Span.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => new ArraySegment<T>(_array, 0, Count).AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<T>)this).GetEnumerator();

    /// <summary>What becomes of each element.</summary>
    public TResult[] ConvertAll<TResult>(Converter<T, TResult> convert)
    {
        var converted = new TResult[Count];
        for (var at = 0; at < Count; at++)
            converted[at] = convert(_array[at]);
        return converted;
    }

    protected void Append(T element)
    {
        if (Count == _array.Length)
            Array.Resize(ref _array, Math.Max(2, 2 * Count));
        _array[Count++] = element;
    }

    protected void Replace(int index, T element) => _array[index] = element;
}
