using DigitalConnect.Regions;
using Microsoft.IdentityModel.JsonWebTokens;

namespace DigitalConnect.Authentication;

/// <summary>Looks into a rejected token for the region it is for: a wrong region answers a plain 401 that looks like a bad token.</summary>
internal static class JwtAudience
{
    // Of a token that is longer nothing is said. Tokens of this API have one to two thousand characters.
    private const int LongestToken = 16 * 1024;

    /// <summary>Says that a token is for the API of another region; null if it isn't, or if nothing can be known (a token may be opaque).</summary>
    /// <remarks>Nothing is decided by it: the token's signature is not looked at.</remarks>
    public static string? RegionMismatch(AccessToken token, Uri api, string setting)
    {
        var audiences = Read(token.Value);
        if (audiences.Exists(audience => IsApi(audience, api)))
            return null;

        foreach (var region in Enum.GetValues<DigitalConnectRegion>())
        {
            var other = RegionEndpoints.Api(region);
            if (audiences.Exists(audience => IsApi(audience, other)))
                return $"The access token is for the API of region {region} ({other.Authority}), this client calls {Name(api)}. Check {setting}.";
        }

        return null;
    }

    private static List<string> Read(string token)
    {
        if (token.Length > LongestToken)
            return [];

        try
        {
            return [.. new JsonWebToken(token).Audiences];
        }
        catch (Exception e) when (e is ArgumentException or FormatException or InvalidOperationException)
        {
            return [];
        }
    }

    private static bool IsApi(string audience, Uri api) =>
        Uri.TryCreate(audience, UriKind.Absolute, out var address)
        && Uri.Compare(address, api, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0;

    private static string Name(Uri api)
    {
        foreach (var region in Enum.GetValues<DigitalConnectRegion>())
        {
            if (IsApi(api.AbsoluteUri, RegionEndpoints.Api(region)))
                return $"{region} ({api.Authority})";
        }

        return api.Authority;
    }
}
