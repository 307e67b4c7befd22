namespace DigitalConnect.Simulator.Contract;

/// <summary>A path of the contract, such as <c>/conversations/{conversation_id}/messages</c>.</summary>
internal sealed class PathTemplate(string template)
{
    private readonly string[] _segments = template.Split('/');

    /// <summary>Matches the path of a request, still escaped, so that an escaped slash stays inside its segment.</summary>
    /// <returns>The unescaped parameters by name, or null where the path is another one.</returns>
    public IReadOnlyDictionary<string, string>? Match(string escapedPath)
    {
        var segments = escapedPath.Split('/');
        if (segments.Length != _segments.Length)
            return null;

        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (expected, actual) in _segments.Zip(segments))
        {
            var value = Uri.UnescapeDataString(actual);
            if (expected is ['{', .. var name, '}'])
                parameters[name] = value;
            else if (expected != value)
                return null;
        }

        return parameters;
    }
}
