namespace DigitalConnect.Authentication;

/// <summary>Keeps one value per set of OAuth scopes, whatever their order. Made once for each set; afterwards a look-up allocates nothing.</summary>
internal sealed class ScopeSets<T>(Func<IReadOnlyList<string>, T> create)
    where T : class
{
    // The list of an operation is always the same object. A caller who makes a new list for each call must not grow this table.
    private const int MostLists = 16;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, T> _values = new(StringComparer.Ordinal);
    private volatile Entry[] _known = [];

    public IReadOnlyList<T> Values
    {
        get
        {
            lock (_gate)
                return [.. _values.Values];
        }
    }

    public T this[IReadOnlyList<string> scopes]
    {
        get
        {
            foreach (var entry in _known)
            {
                if (ReferenceEquals(entry.Scopes, scopes))
                    return entry.Value;
            }

            return Add(scopes);
        }
    }

    /// <summary>The name of a set: its scopes in order, each once.</summary>
    public static string Name(IReadOnlyList<string> scopes) =>
        string.Join(' ', scopes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private T Add(IReadOnlyList<string> scopes)
    {
        ArgumentNullException.ThrowIfNull(scopes);

        lock (_gate)
        {
            if (!_values.TryGetValue(Name(scopes), out var value))
                _values.Add(Name(scopes), value = create([.. scopes])); // A copy, because the caller may change the list later.

            if (_known.Length < MostLists)
                _known = [.. _known, new(scopes, value)];

            return value;
        }
    }

    private readonly record struct Entry(IReadOnlyList<string> Scopes, T Value);
}
