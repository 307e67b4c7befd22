using System.Collections;

namespace DigitalConnect.Relay.Storage;

/// <summary>A statement of SQL and the values of its parameters.</summary>
internal sealed class Statement(string text) : IEnumerable<KeyValuePair<string, object?>>
{
    private readonly List<KeyValuePair<string, object?>> _values = [];

    public string Text => text;

    public IReadOnlyList<KeyValuePair<string, object?>> Values => _values;

    /// <summary>Gives a parameter its value.</summary>
    /// <param name="parameter">The name, with its <c>@</c>.</param>
    /// <param name="value">The value; null is SQL's NULL.</param>
    public void Add(string parameter, object? value) => _values.Add(new(parameter, value));

    IEnumerator<KeyValuePair<string, object?>> IEnumerable<KeyValuePair<string, object?>>.GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _values.GetEnumerator();
}
