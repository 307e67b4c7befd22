namespace DigitalConnect.ContractDiff.Rules;

/// <summary>The name, direction and neighbours of each <see cref="Site"/>.</summary>
internal static class Sites
{
    public static Site[] All { get; } = Enum.GetValues<Site>();

    public static string Prefix(this Site site) => Names(site).Prefix;

    public static string Noun(this Site site) => Names(site).Noun;

    public static Direction Direction(this Site site) => site.IsRequest() ? Rules.Direction.Request : Rules.Direction.Response;

    public static bool IsRequest(this Site site) => site < Site.ResponseBody;

    /// <summary>A read-only property of a request, and a write-only one of a response, never travel: no change of them is felt.</summary>
    public static bool IsSilent(this Site site) => site is Site.RequestReadOnlyProperty or Site.ResponseWriteOnlyProperty;

    /// <summary>Where a property of a schema at this site stands.</summary>
    public static Site Inner(this Site site, bool silent) => site switch
    {
        Site.RequestBody or Site.RequestProperty => silent ? Site.RequestReadOnlyProperty : Site.RequestProperty,
        Site.ResponseBody or Site.ResponseProperty => silent ? Site.ResponseWriteOnlyProperty : Site.ResponseProperty,
        Site.RequestParameter => Site.RequestParameterProperty,
        _ => site,
    };

    private static (string Prefix, string Noun) Names(Site site) => site switch
    {
        Site.RequestBody => ("request-body", "request body"),
        Site.RequestProperty => ("request-property", "request property"),
        Site.RequestReadOnlyProperty => ("request-read-only-property", "read-only request property"),
        Site.RequestParameter => ("request-parameter", "request parameter"),
        Site.RequestParameterProperty => ("request-parameter-property", "property of a request parameter"),
        Site.RequestHeaderProperty => ("request-header-property", "property of a request header"),
        Site.ResponseBody => ("response-body", "response body"),
        Site.ResponseProperty => ("response-property", "response property"),
        Site.ResponseWriteOnlyProperty => ("response-write-only-property", "write-only response property"),
        Site.ResponseHeader => ("response-header", "response header"),
        _ => throw new ArgumentOutOfRangeException(nameof(site)),
    };
}
