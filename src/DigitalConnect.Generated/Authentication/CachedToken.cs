using DigitalConnect.Runtime.Calls;

namespace DigitalConnect.Authentication;

/// <summary>A token, its end, and the time from which a newer one is requested in the background.</summary>
internal sealed record CachedToken(AccessToken Token, Deadline RefreshAt, Deadline End)
{
    /// <summary>
    /// Plans the refresh at 80 to 90 % of what is left of the token: in proportion, because a fixed margin wastes half of a
    /// short-lived token, and at random, so that instances that started together don't refresh together.
    /// </summary>
    public static CachedToken Create(AccessToken token, TimeProvider timeProvider)
    {
        var end = token.End(timeProvider);
        return new(token, Deadline.In(end.Rest!.Value * (0.8 + (0.1 * Random.Shared.NextDouble())), timeProvider), end);
    }
}
