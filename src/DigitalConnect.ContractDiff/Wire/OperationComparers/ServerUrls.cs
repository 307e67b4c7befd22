using System.Text.RegularExpressions;
using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Wire.OperationComparers;

/// <summary>Spells the URL of a server in one way: what differs in nothing else leads to the same server.</summary>
internal static partial class ServerUrls
{
    /// <summary>
    /// The URL with scheme and host in lower case (RFC 3986, 6.2.2.1), without the port that its scheme implies (6.2.3) and without a slash at its
    /// end. The names of variables stay as they are.
    /// </summary>
    public static string Of(MappingNode server) => Origin().Replace(server.Text("url") ?? "", Normalize).TrimEnd('/');

    private static string Normalize(Match origin)
    {
        var scheme = origin.Groups["scheme"].Value.ToLowerInvariant();
        var port = origin.Groups["port"].Value;
        var isImplied = port is ":" || (scheme, port) is ("http:", ":80") or ("https:", ":443") or ("ws:", ":80") or ("wss:", ":443");
        var host = LiteralText().Replace(origin.Groups["host"].Value, text => text.Value.ToLowerInvariant());
        return $"{scheme}//{origin.Groups["user"].Value}{host}{(isImplied ? "" : port)}";
    }

    [GeneratedRegex(@"^(?<scheme>[A-Za-z][A-Za-z0-9+.-]*:)?//(?<user>[^/?#@]*@)?(?<host>[^/?#@]*?)(?<port>:[0-9]*)?(?=[/?#]|$)",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Origin();

    [GeneratedRegex(@"(?<!\{[^}]*)[^{}]+")]
    private static partial Regex LiteralText();
}
