using DigitalConnect.Json;

namespace DigitalConnect.Http;

/// <summary>The query of a request; parameters without a value are left out.</summary>
internal struct QueryText
{
    private StringBuilder? _text;

    public void Add<T, TCodec>(string name, T? value)
        where T : class
        where TCodec : struct, ITextCodec<T>
    {
        if (value is not null)
        {
            Append(name, Uri.EscapeDataString(TCodec.Format(value)));
        }
    }

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

    public override readonly string ToString() => _text?.ToString() ?? "";

    private void Append(string name, string value) =>
        (_text ??= new StringBuilder()).Append(_text.Length == 0 ? '?' : '&').Append(Uri.EscapeDataString(name)).Append('=').Append(value);
}
