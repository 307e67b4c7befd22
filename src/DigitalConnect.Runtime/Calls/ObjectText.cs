using DigitalConnect.Runtime.Json;

namespace DigitalConnect.Runtime.Calls;

/// <summary>An object in a path, a query or a header: its members by name, those without a value left out. For generated code.</summary>
/// <param name="escapes">Whether names and values are escaped for an address.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ObjectText(bool escapes)
{
    private readonly List<KeyValuePair<string, string>> _members = [];

    /// <summary>Adds a member.</summary>
    /// <typeparam name="T">The type of its value.</typeparam>
    /// <typeparam name="TCodec">Formats it.</typeparam>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The value; null for none.</param>
    public void Add<T, TCodec>(string name, T? value)
        where T : class
        where TCodec : struct, ITextCodec<T>
    {
        if (value is not null)
            Append(name, TCodec.Format(value));
    }

    /// <inheritdoc cref="Add{T, TCodec}(string, T)"/>
    public void Add<T, TCodec>(string name, T? value)
        where T : struct
        where TCodec : struct, ITextCodec<T>
    {
        if (value is { } present)
            Append(name, TCodec.Format(present));
    }

    /// <summary>Adds a member as JSON.</summary>
    /// <typeparam name="T">The type of its value.</typeparam>
    /// <typeparam name="TCodec">Writes it.</typeparam>
    /// <param name="name">The name on the wire.</param>
    /// <param name="value">The value; null for none.</param>
    public void AddJson<T, TCodec>(string name, T? value)
        where TCodec : struct, IJsonCodec<T>
    {
        if (value is not null)
            Append(name, JsonText<T, TCodec>.Format(value));
    }

    /// <summary>Adds each entry of a map.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <typeparam name="TCodec">Formats them.</typeparam>
    /// <param name="values">The entries; null for none.</param>
    public void AddMap<T, TCodec>(IReadOnlyDictionary<string, T>? values)
        where TCodec : struct, ITextCodec<T>
    {
        foreach (var (key, value) in values ?? new Dictionary<string, T>())
            Append(key, TCodec.Format(value));
    }

    /// <summary>The members as one text; empty without members.</summary>
    /// <param name="prefix">What stands before the first.</param>
    /// <param name="assignment">What stands between a name and its value.</param>
    /// <param name="separator">What stands between members.</param>
    public string Format(string prefix, string assignment, string separator) =>
        _members.Count == 0 ? "" : prefix + string.Join(separator, _members.Select(member => member.Key + assignment + member.Value));

    private void Append(string name, string value) =>
        _members.Add(escapes ? new(Uri.EscapeDataString(name), Uri.EscapeDataString(value)) : new(name, value));
}
