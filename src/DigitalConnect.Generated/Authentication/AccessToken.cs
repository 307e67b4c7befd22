using DigitalConnect.Runtime.Calls;

namespace DigitalConnect;

/// <summary>An access token and the time at which it ends.</summary>
/// <remarks>Neither its text nor its JSON contains the token, so that it cannot reach a log by accident.</remarks>
public sealed class AccessToken
{
    // A token from elsewhere may be said to last for ever, which no clock can count.
    private static readonly TimeSpan LongestLifetime = TimeSpan.FromDays(365);

    private readonly Deadline? _end;

    /// <summary>Makes a token.</summary>
    /// <param name="value">The token as it goes into the <c>Authorization</c> header: visible ASCII, not empty (RFC 6750, section 2.1).</param>
    /// <param name="expiresAt">When the token ends.</param>
    /// <exception cref="ArgumentException">The value is empty or could not stand in a header.</exception>
    public AccessToken(string value, DateTimeOffset expiresAt)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        if (value.AsSpan().ContainsAnyExceptInRange('!', '~'))
            throw new ArgumentException("An access token is visible ASCII without spaces.", nameof(value));

        Value = value;
        ExpiresAt = expiresAt;
        Authorization = "Bearer " + value;
    }

    /// <summary>Makes a token whose end was counted from when it was requested, so that no change of the clock moves it.</summary>
    internal AccessToken(string value, DateTimeOffset expiresAt, Deadline end)
        : this(value, expiresAt) => _end = end;

    /// <summary>The token as it goes into the <c>Authorization</c> header.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public string Value { get; }

    /// <summary>When the token ends.</summary>
    public DateTimeOffset ExpiresAt { get; }

    /// <summary>The value of the <c>Authorization</c> header, made once for all the calls that carry it.</summary>
    internal string Authorization { get; }

    /// <summary>Says when the token ends, not what it is.</summary>
    public override string ToString() => $"access token until {ExpiresAt:O}";

    /// <summary>The end of the token in monotonic time. The clock is read once, when the token arrives, and only if it came from elsewhere.</summary>
    internal Deadline End(TimeProvider timeProvider)
    {
        if (_end is { } end)
            return end;

        var rest = ExpiresAt - timeProvider.GetUtcNow();
        return Deadline.In(rest < TimeSpan.Zero ? TimeSpan.Zero : rest < LongestLifetime ? rest : LongestLifetime, timeProvider);
    }
}
