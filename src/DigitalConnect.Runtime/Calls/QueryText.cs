using DigitalConnect.Runtime.Json;

namespace DigitalConnect.Runtime.Calls;

/// <summary>The query of a request; parameters without a value are left out. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct QueryText
{
    private StringBuilder? _text;

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
        {
            Append(name, Uri.EscapeDataString(TCodec.Format(value)));
        }
    }

    /// <inheritdoc cref="Add{T, TCodec}(string, T)"/>
    public void Add<T, TCodec>(string name, T? value)
        where T : struct
        where TCodec : struct, ITextCodec<T>
    {
        if (value is { } present)
        {
            Append(name, Uri.EscapeDataString(TCodec.Format(present)));
        }
    }

    /// <summary>Adds an array: once per element (exploded), or once with commas between (OpenAPI 3.0, style <c>form</c>).</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <typeparam name="TCodec">Formats them.</typeparam>
    /// <param name="name">The name on the wire.</param>
    /// <param name="values">The elements; null for none.</param>
    /// <param name="explode">Whether the name stands before each element.</param>
    public void AddList<T, TCodec>(string name, IReadOnlyList<T>? values, bool explode)
        where TCodec : struct, ITextCodec<T>
    {
        if (values is null or { Count: 0 })
        {
            return;
        }

        var escaped = values.Select(value => Uri.EscapeDataString(TCodec.Format(value)));
        if (explode)
        {
            foreach (var value in escaped)
            {
                Append(name, value);
            }
        }
        else
        {
            Append(name, string.Join(',', escaped));
        }
    }

    /// <summary>Gives the query with its question mark; empty without parameters.</summary>
    public override readonly string ToString() => _text?.ToString() ?? "";

    private void Append(string name, string value) =>
        (_text ??= new StringBuilder()).Append(_text.Length == 0 ? '?' : '&').Append(Uri.EscapeDataString(name)).Append('=').Append(value);
}
