using System.Text.RegularExpressions;
using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Wire.OperationComparers;

/// <summary>Tells whether requests to the servers of the old document still have an address in the new one.</summary>
internal static partial class ServerAddresses
{
    private const int MostOfOneServer = 64;
    private const int MostShown = 4;

    /// <summary>Whether no new server has the address of an old one. Without new servers nothing is known; addresses on the author's own machine are
    /// nobody else's.</summary>
    public static bool AreAllGone(IReadOnlyCollection<MappingNode> before, IReadOnlyCollection<MappingNode> after)
    {
        var old = before.SelectMany(Addresses).Where(url => !OwnMachine().IsMatch(url)).ToList();
        return old.Count > 0 && after.Count > 0 && !old.Exists(url => after.Any(server => Serves(server, url)));
    }

    /// <summary>Whether the other servers have each address of this one.</summary>
    public static bool AreKept(MappingNode server, IReadOnlyCollection<MappingNode> others) =>
        Addresses(server).TrueForAll(url => others.Any(other => Matches(other, ServerUrls.Of(other), url)));

    /// <summary>The addresses for people.</summary>
    public static string Show(IEnumerable<MappingNode> servers)
    {
        var urls = servers.SelectMany(Addresses).Select(url => url.Length == 0 ? "/" : url).Distinct(StringComparer.Ordinal).ToList();
        return string.Join(", ", urls.Take(MostShown)) + (urls.Count > MostShown ? ", ..." : "");
    }

    // A URL without a host leads to wherever the document was fetched from: that may be any host.
    private static bool Serves(MappingNode server, string url)
    {
        var template = ServerUrls.Of(server);
        if (Matches(server, template, url))
            return true;
        var ((origin, path), (otherOrigin, otherPath)) = (Split(template), Split(url));
        return (origin.Length == 0 || otherOrigin.Length == 0) && Matches(server, path, otherPath);
    }

    private static bool Matches(MappingNode server, string template, string text)
    {
        var pattern = string.Concat(Variable().Split(template).Select((part, at) => at % 2 == 0 ? Regex.Escape(part) : Pattern(server, part)));
        return Regex.IsMatch(text, $"^(?:{pattern})$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    }

    private static string Pattern(MappingNode server, string variable) =>
        Values(server, variable) is { Count: > 0 } values ? $"(?:{string.Join('|', values.Select(Regex.Escape))})" : ".*";

    // Callers fill in one of the listed values, else what the document gives by default.
    private static List<string> Addresses(MappingNode server)
    {
        var urls = new List<string> { ServerUrls.Of(server) };
        while (urls.Count < MostOfOneServer && Variable().Match(urls[0]) is { Success: true } variable)
        {
            var name = variable.Groups[1].Value;
            var values = Values(server, name) is { Count: > 0 } listed ? listed : [Definition(server, name)?.Text("default") ?? name];
            urls = [.. urls.SelectMany(_ => values, (url, value) => url.Replace(variable.Value, value, StringComparison.Ordinal).TrimEnd('/'))];
        }

        return urls;
    }

    private static List<string> Values(MappingNode server, string variable) =>
        [.. Definition(server, variable)?.Sequence("enum")?.Items.OfType<ScalarNode>().Select(value => value.Value) ?? []];

    private static MappingNode? Definition(MappingNode server, string variable) => server.Mapping("variables")?.Mapping(variable);

    private static (string Origin, string Path) Split(string url)
    {
        var authority = url.IndexOf("//", StringComparison.Ordinal);
        if (authority < 0)
            return ("", url);
        var slash = url.IndexOf('/', authority + 2);
        return slash < 0 ? (url, "") : (url[..slash], url[slash..]);
    }

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Variable();

    [GeneratedRegex(@"^[a-z]+://(localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\]|host\.docker\.internal)(:[0-9]+)?(/|$)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex OwnMachine();
}
