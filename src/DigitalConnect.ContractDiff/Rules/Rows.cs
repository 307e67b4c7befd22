namespace DigitalConnect.ContractDiff.Rules;

/// <summary>The rows of a table. Each is a static field of the class that is the table, so a comparison names it, and none is left out.</summary>
/// <typeparam name="T">What a row is.</typeparam>
internal sealed class Rows<T>
{
    private readonly List<T> _all = [];

    public IReadOnlyList<T> All => _all;

    /// <summary>Adds a row, while the table is initialised.</summary>
    public T Add(T row)
    {
        _all.Add(row);
        return row;
    }
}
