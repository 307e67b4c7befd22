namespace DigitalConnect.AspNetCore;

/// <summary>How webhooks prove that they come from Talkdesk, and how long handling one may take.</summary>
/// <remarks>
/// Set exactly one of <see cref="ApiKey"/>, <see cref="UserName"/> with <see cref="Password"/>, <see cref="AuthorizationPolicy"/> and
/// <see cref="AllowAnonymous"/>, to match the authentication that the Connection in Talkdesk has. A changed key or password counts from
/// the next webhook on, if the configuration that it comes from is reloaded.
/// </remarks>
public sealed class DigitalConnectWebhookOptions
{
    /// <summary>The configuration section by custom: <c>DigitalConnect:Webhooks</c>.</summary>
    public const string SectionName = "DigitalConnect:Webhooks";

    /// <summary>The value of the header <c>X-API-Key</c>.</summary>
    public string? ApiKey { get; set; }

    /// <summary>The user name of HTTP Basic. It has no colon.</summary>
    public string? UserName { get; set; }

    /// <summary>The password of HTTP Basic.</summary>
    public string? Password { get; set; }

    /// <summary>
    /// The name of an authorization policy of this program. Use it for OAuth 2.0 client credentials: the policy requires a bearer token, and
    /// <c>AddAuthentication().AddJwtBearer(...)</c> checks it.
    /// </summary>
    public string? AuthorizationPolicy { get; set; }

    /// <summary>
    /// Whether webhooks are taken from everybody. Talkdesk does not sign them, so set this only if something in front of the program
    /// authenticates the caller.
    /// </summary>
    /// <value>The default is false.</value>
    public bool AllowAnonymous { get; set; }

    /// <summary>How long the handler may take. Then its token is cancelled and the webhook is answered 500.</summary>
    /// <remarks>
    /// At most 4 minutes. Talkdesk waits 5 to 30 seconds for an answer. The handler goes on if Talkdesk has gone, and a repeat waits for it.
    /// So does a handler that ignores its token: the event is handled again only if it fails.
    /// </remarks>
    /// <value>The default is 30 seconds.</value>
    public TimeSpan HandlerTimeout { get; set; } = TimeSpan.FromSeconds(30);
}
