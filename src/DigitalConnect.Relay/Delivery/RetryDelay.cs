using Microsoft.Extensions.Options;

namespace DigitalConnect.Relay.Delivery;

/// <summary>How long a message waits for its next attempt.</summary>
internal sealed class RetryDelay(IOptions<DigitalConnectRelayOptions> options)
{
    /// <summary>What a server can ask for; it may err by hours.</summary>
    public static readonly TimeSpan LongestAskedFor = TimeSpan.FromHours(1);

    private const int MostDoublings = 30;

    /// <summary>Doubles with every failure, up to the limit. A tenth of it is chance: what failed together must not come back together.</summary>
    public TimeSpan After(long failures, TimeSpan? askedFor)
    {
        var factor = Math.Pow(2, Math.Min(failures - 1, MostDoublings)) * (1 - (Random.Shared.NextDouble() / 10));
        var delay = options.Value.MinRetryDelay * factor;
        var longest = options.Value.MaxRetryDelay;
        var own = delay < longest ? delay : longest;
        var asked = askedFor is { } time && time > TimeSpan.Zero ? time : TimeSpan.Zero;
        return own > asked ? own : asked < LongestAskedFor ? asked : LongestAskedFor;
    }
}
