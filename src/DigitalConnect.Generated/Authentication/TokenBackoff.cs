using DigitalConnect.Runtime.Calls;

namespace DigitalConnect.Authentication;

/// <summary>
/// Decides when a failing token endpoint is asked again: after half a second at first, then twice as long each time, up to a
/// minute, up to half of it less at random; or when the endpoint itself says (<c>Retry-After</c>), within five minutes.
/// </summary>
/// <remarks>Not thread-safe: its owner has a lock.</remarks>
internal sealed class TokenBackoff(TimeProvider timeProvider)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromMinutes(5);

    private int _failures;
    private Deadline? _until;
    private DigitalConnectAuthenticationException? _last;

    /// <summary>Whether the endpoint must not be asked yet.</summary>
    public bool Holds => _until is { HasPassed: false };

    public void Succeeded()
    {
        _failures = 0;
        _until = null;
        _last = null;
    }

    public void Failed(DigitalConnectAuthenticationException failure)
    {
        var delay = First * Math.Pow(2, Math.Min(_failures++, 16));
        delay = (delay < Longest ? delay : Longest) * (1 - (0.5 * Random.Shared.NextDouble()));

        if (failure.RetryAfter is { } asked && asked > delay)
            delay = asked < LongestRetryAfter ? asked : LongestRetryAfter;

        failure.RetryAfter = delay;
        _last = failure;
        _until = Deadline.In(delay, timeProvider);
    }

    /// <summary>The last failure, again, for a caller that came too early.</summary>
    public DigitalConnectAuthenticationException NotYet()
    {
        var rest = _until!.Value.Rest!.Value;
        return new(
            string.Create(CultureInfo.InvariantCulture, $"{_last!.Message} (The token endpoint is asked again in {rest.TotalSeconds:0.0} s.)"),
            _last.Error,
            _last.ErrorDescription,
            _last.StatusCode,
            innerException: _last)
        {
            RetryAfter = rest,
        };
    }
}
