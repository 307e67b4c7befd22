using System.Collections;
using System.Net.Http.Headers;

namespace DigitalConnect.Runtime.Calls;

/// <summary>The headers of a response, copied when somebody asks: hardly anybody does.</summary>
internal sealed class ResponseHeaders(HttpResponseHeaders response, HttpContentHeaders content) : IReadOnlyDictionary<string, IReadOnlyList<string>>
{
    private Dictionary<string, IReadOnlyList<string>>? _read;

    private Dictionary<string, IReadOnlyList<string>> Headers => _read ??= Read();

    public int Count => Headers.Count;

    public IEnumerable<string> Keys => Headers.Keys;

    public IEnumerable<IReadOnlyList<string>> Values => Headers.Values;

    public IReadOnlyList<string> this[string key] => Headers[key];

    public bool ContainsKey(string key) => Headers.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out IReadOnlyList<string> value) => Headers.TryGetValue(key, out value);

    public IEnumerator<KeyValuePair<string, IReadOnlyList<string>>> GetEnumerator() => Headers.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private Dictionary<string, IReadOnlyList<string>> Read()
    {
        var headers = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in response.NonValidated.Concat(content.NonValidated))
            headers[name] = [.. values];

        return headers;
    }
}
