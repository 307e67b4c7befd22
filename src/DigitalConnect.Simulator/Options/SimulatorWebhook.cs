namespace DigitalConnect.Simulator;

/// <summary>Where the simulator posts its webhook events, and how it authenticates there.</summary>
/// <remarks>
/// Without credentials it does not authenticate. Otherwise set <see cref="ApiKey"/>, or <see cref="UserName"/> and
/// <see cref="Password"/>, or <see cref="TokenEndpoint"/>, <see cref="ClientId"/> and <see cref="ClientSecret"/>: these are what a
/// Connection in Talkdesk can use.
/// </remarks>
/// <param name="address">The address of the middleware, HTTP or HTTPS.</param>
public sealed class SimulatorWebhook(Uri address)
{
    /// <summary>Gets the address that the events are posted to.</summary>
    public Uri Address { get; } = address;

    /// <summary>Gets or sets the key that is sent in the header <c>X-API-Key</c>.</summary>
    public string? ApiKey { get; set; }

    /// <summary>Gets or sets the user name for HTTP Basic.</summary>
    public string? UserName { get; set; }

    /// <summary>Gets or sets the password for HTTP Basic.</summary>
    public string? Password { get; set; }

    /// <summary>Gets or sets the OAuth 2.0 token endpoint of the middleware, for client credentials.</summary>
    public Uri? TokenEndpoint { get; set; }

    /// <summary>Gets or sets the client id for <see cref="TokenEndpoint"/>.</summary>
    public string? ClientId { get; set; }

    /// <summary>Gets or sets the client secret for <see cref="TokenEndpoint"/>.</summary>
    public string? ClientSecret { get; set; }

    /// <summary>Gets or sets the scope that is asked for at <see cref="TokenEndpoint"/>; <see langword="null"/> for none.</summary>
    public string? Scope { get; set; }

    /// <summary>Gets or sets how often an event is posted at most, until it is answered with a 2xx status.</summary>
    /// <value>The default is 5. How often Talkdesk repeats is not published.</value>
    public int MaxAttempts { get; set; } = 5;

    /// <summary>Gets or sets the time before the first repetition, by the clock of the simulator. It doubles with each.</summary>
    /// <value>The default is 1 second.</value>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Gets or sets how long an attempt may take, by the clock of the simulator.</summary>
    /// <value>The default is 10 seconds; Talkdesk's limit is between 5 and 30.</value>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Gives the address only: the credentials are secrets.</summary>
    /// <returns>The address without its user information and query.</returns>
    public override string ToString() => Address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);

    internal void Validate()
    {
        if (Address is not { IsAbsoluteUri: true, Scheme: "http" or "https" })
            throw new ArgumentException("The address of the webhook must be an absolute HTTP or HTTPS address.");
        if (UserName is null != Password is null)
            throw new ArgumentException("Set UserName and Password of the webhook together.");
        if (UserName?.Contains(':', StringComparison.Ordinal) == true)
            throw new ArgumentException("UserName of the webhook has a colon, which HTTP Basic does not allow.");
        if (TokenEndpoint is null != ClientId is null || TokenEndpoint is null != ClientSecret is null)
            throw new ArgumentException("Set TokenEndpoint, ClientId and ClientSecret of the webhook together.");
        if ((ApiKey is null ? 0 : 1) + (UserName is null ? 0 : 1) + (TokenEndpoint is null ? 0 : 1) > 1)
            throw new ArgumentException("Set one kind of credentials for the webhook: an API key, a user name or a client.");
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxAttempts, 1, nameof(MaxAttempts));
        ArgumentOutOfRangeException.ThrowIfLessThan(RetryDelay, TimeSpan.Zero, nameof(RetryDelay));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Timeout, TimeSpan.Zero, nameof(Timeout));
    }
}
