namespace DigitalConnect;

/// <summary>An access token and the time at which it ends.</summary>
/// <remarks>Its text says nothing of the token, so that it can't reach a log by accident.</remarks>
public sealed class AccessToken
{
    /// <summary>Makes a token.</summary>
    /// <param name="value">The token as it goes into the <c>Authorization</c> header: visible ASCII, not empty (RFC 6750, section 2.1).</param>
    /// <param name="expiresAt">When the token ends.</param>
    /// <exception cref="ArgumentException">The value is empty or could not stand in a header.</exception>
    public AccessToken(string value, DateTimeOffset expiresAt)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        if (value.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            throw new ArgumentException("An access token is visible ASCII without spaces.", nameof(value));
        }

        Value = value;
        ExpiresAt = expiresAt;
        Authorization = "Bearer " + value;
    }

    /// <summary>The token as it goes into the <c>Authorization</c> header.</summary>
    public string Value { get; }

    /// <summary>When the token ends.</summary>
    public DateTimeOffset ExpiresAt { get; }

    /// <summary>The value of the <c>Authorization</c> header, made once for all the calls that carry it.</summary>
    internal string Authorization { get; }

    /// <summary>Says when the token ends, not what it is.</summary>
    public override string ToString() => $"access token until {ExpiresAt:O}";
}
