using DigitalConnect.Runtime.Json;

namespace DigitalConnect.Runtime.Calls;

/// <summary>The query of a request; parameters without a value are left out. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct QueryText
{
    private readonly char _first;
    private StringBuilder? _text;

    /// <summary>Begins a query.</summary>
    /// <param name="first">What stands before the first parameter: another sign than the question mark where the path has a query.</param>
    public QueryText(char first = '?') => _first = first;

    /// <summary>Adds a parameter.</summary>
    /// <typeparam name="T">The type of its value.</typeparam>
    /// <typeparam name="TCodec">Formats it.</typeparam>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The value; null for none.</param>
    public void Add<T, TCodec>(string name, T? value)
        where T : class
        where TCodec : struct, ITextCodec<T>
    {
        if (value is not null)
            Append(name, Uri.EscapeDataString(TCodec.Format(value)));
    }

    /// <inheritdoc cref="Add{T, TCodec}(string, T)"/>
    public void Add<T, TCodec>(string name, T? value)
        where T : struct
        where TCodec : struct, ITextCodec<T>
    {
        if (value is { } present)
            Append(name, Uri.EscapeDataString(TCodec.Format(present)));
    }

    /// <summary>Adds an array: once per element (exploded), or once with commas between (OpenAPI 3.0, style <c>form</c>).</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <typeparam name="TCodec">Formats them.</typeparam>
    /// <param name="name">The name on the wire.</param>
    /// <param name="values">The elements; null for none.</param>
    /// <param name="explode">Whether the name stands before each element.</param>
    /// <param name="separator">What stands between them otherwise, escaped.</param>
    public void AddList<T, TCodec>(string name, IReadOnlyList<T>? values, bool explode, string separator = ",")
        where TCodec : struct, ITextCodec<T>
    {
        if (values is null or { Count: 0 })
            return;

        var escaped = values.Select(value => Uri.EscapeDataString(TCodec.Format(value)));
        if (explode)
        {
            foreach (var value in escaped)
                Append(name, value);
        }
        else
        {
            Append(name, string.Join(separator, escaped));
        }
    }

    /// <summary>Adds a value as JSON (a parameter with <c>content</c>).</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <typeparam name="TCodec">Writes it.</typeparam>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The value; null for none.</param>
    public void AddJson<T, TCodec>(string name, T? value)
        where TCodec : struct, IJsonCodec<T>
    {
        if (value is not null)
            Append(name, Uri.EscapeDataString(JsonText<T, TCodec>.Format(value)));
    }

    /// <summary>Adds each entry of a map: by its own name, or as <c>name[entry]</c> (style <c>deepObject</c>).</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <typeparam name="TCodec">Formats them.</typeparam>
    /// <param name="name">The name of the parameter; null if entries stand for themselves.</param>
    /// <param name="values">The entries; null for none.</param>
    public void AddMap<T, TCodec>(string? name, IReadOnlyDictionary<string, T>? values)
        where TCodec : struct, ITextCodec<T>
    {
        foreach (var (key, value) in values ?? new Dictionary<string, T>())
            Append(name is null ? key : $"{name}[{key}]", Uri.EscapeDataString(TCodec.Format(value)));
    }

    /// <summary>Adds a text that is escaped already.</summary>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The text; nothing is added for an empty one.</param>
    public void AddEscaped(string name, string value)
    {
        if (value.Length > 0)
            Append(name, value);
    }

    /// <summary>Gives the query with its question mark; empty without parameters.</summary>
    public override readonly string ToString() => _text?.ToString() ?? "";

    private void Append(string name, string value) =>
        (_text ??= new StringBuilder()).Append(_text.Length == 0 ? (_first == default ? '?' : _first)
            : '&').Append(Uri.EscapeDataString(name)).Append('=').Append(value);
}
