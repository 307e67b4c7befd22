namespace DigitalConnect.Authentication;

/// <summary>A token and the time from which a newer one is fetched in the background.</summary>
internal sealed record CachedToken(AccessToken Token, DateTimeOffset RefreshAt)
{
    /// <summary>
    /// Plans the refresh at 80 to 90 % of what is left of the token: in proportion, because a fixed margin wastes half of a
    /// short-lived token, and at random, so that instances that started together don't refresh together.
    /// </summary>
    public static CachedToken Create(AccessToken token, DateTimeOffset now) =>
        new(token, now + ((token.ExpiresAt - now) * (0.8 + (0.1 * Random.Shared.NextDouble()))));
}
