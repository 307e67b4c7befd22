namespace DigitalConnect.Authentication;

/// <summary>What must be true of the region and the addresses. Each failure begins with the name of its setting.</summary>
internal static class EndpointRules
{
    private const int LongestLabel = 63;

    public static IEnumerable<string> Check(DigitalConnectOptions options, bool needsCredential)
    {
        var needsIdentity = needsCredential && options.TokenEndpoint is null && string.IsNullOrWhiteSpace(options.AccessToken);
        var isRegion = Enum.IsDefined(options.Region);

        if (!isRegion)
        {
            yield return $"Region is unknown: give one of {string.Join(", ", Enum.GetNames<DigitalConnectRegion>())}.";
        }
        else if (needsIdentity && options.Region == DigitalConnectRegion.UK)
        {
            yield return "TokenEndpoint is missing: Talkdesk publishes no identity host for the region UK, so give the account's token endpoint.";
        }
        else if (needsIdentity && string.IsNullOrWhiteSpace(options.AccountName))
        {
            yield return "AccountName is missing: give the first label of https://{account}.talkdeskid.com, or a TokenEndpoint.";
        }
        else if (needsIdentity && !IsHostLabel(options.AccountName))
        {
            yield return "AccountName is no host label: give the first label of https://{account}.talkdeskid.com, letters, digits and inner " +
                "hyphens, at most 63.";
        }

        if (options.BaseAddress is { } api && Fault(api) is { } apiFault)
            yield return $"BaseAddress {apiFault}.";
        if (options.TokenEndpoint is { } token && Fault(token) is { } tokenFault)
            yield return $"TokenEndpoint {tokenFault}.";
    }

    /// <summary>RFC 1123, section 2.1.</summary>
    private static bool IsHostLabel(string? name) =>
        name is { Length: > 0 and <= LongestLabel } && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && name[0] != '-' && name[^1] != '-';

    private static string? Fault(Uri address) => address switch
    {
        { IsAbsoluteUri: false } => "is not absolute: begin with https://",
        { Scheme: "http", IsLoopback: false } => "is http: use https, or a secret would travel in the open (http is for this machine alone)",
        { Scheme: not ("http" or "https") } => "is neither https nor, for this machine alone, http",
        { UserInfo.Length: > 0 } => "carries user info: remove what stands before the @; credentials have settings of their own",
        _ when address.OriginalString.AsSpan().ContainsAny('?', '#') => "has a query or a fragment: remove it",
        _ => null,
    };
}
