using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace DigitalConnect;

/// <summary>One Talkdesk account: where it lives, how to authenticate, how long to try.</summary>
/// <remarks>
/// Binds from the configuration section <c>DigitalConnect</c> and is validated at start. Give exactly one credential:
/// <see cref="ClientSecret"/>, <see cref="PrivateKey"/> or <see cref="AccessToken"/>. Written as JSON they leave these three out.
/// </remarks>
[DebuggerDisplay("{Region} {AccountName}")]
public class DigitalConnectOptions
{
    /// <summary>The configuration section that holds the settings of a single account.</summary>
    public const string SectionName = "DigitalConnect";

    /// <summary>The region of the account.</summary>
    /// <value>The default is <see cref="DigitalConnectRegion.US"/>.</value>
    public DigitalConnectRegion Region { get; set; }

    /// <summary>The Talkdesk account name: the first label of <c>https://{account}.talkdeskid.com</c>.</summary>
    /// <remarks>Needed to find the token endpoint; not with <see cref="AccessToken"/> or <see cref="TokenEndpoint"/>.</remarks>
    public string? AccountName { get; set; }

    /// <summary>The id of the OAuth client.</summary>
    public string? ClientId { get; set; }

    /// <summary>The secret of the OAuth client, sent by HTTP Basic (RFC 6749, section 2.3.1).</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public string? ClientSecret { get; set; }

    /// <summary>The private key of the OAuth client, instead of <see cref="ClientSecret"/>: Base64 PKCS#8, or PEM (RFC 7523).</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public string? PrivateKey { get; set; }

    /// <summary>The id of the private key, as Talkdesk shows it; sent as <c>kid</c>. Needed with <see cref="PrivateKey"/>.</summary>
    public string? KeyId { get; set; }

    /// <summary>An access token from elsewhere, instead of client credentials. It is sent as it is and never refreshed.</summary>
    [Newtonsoft.Json.JsonIgnore]
    [System.Text.Json.Serialization.JsonIgnore]
    public string? AccessToken { get; set; }

    /// <summary>The address of the API, instead of the region's.</summary>
    /// <remarks>https, loopback apart; without user info, query and fragment.</remarks>
    public Uri? BaseAddress { get; set; }

    /// <summary>The token endpoint, instead of the region's.</summary>
    /// <remarks>https, loopback apart; without user info, query and fragment.</remarks>
    public Uri? TokenEndpoint { get; set; }

    /// <summary>How long a call may take altogether: attempts, waiting and token requests included.</summary>
    /// <value>The default is 60 seconds.</value>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long one attempt may take, its body included; a token request, too.</summary>
    /// <value>The default is 15 seconds.</value>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How many attempts may follow the first: 2 means at most 3 requests. Every attempt carries the same key and the same bytes.</summary>
    /// <value>The default is 2.</value>
    public int MaxRetries { get; set; } = 2;

    /// <summary>Where the options were read from, such as <c>Accounts:acme</c>; null if from no section.</summary>
    internal string? Section { get; set; }

    /// <summary>Reads options from a configuration section, for <see cref="DigitalConnectClient.Create(DigitalConnectOptions)"/>.</summary>
    /// <param name="section">The section of the account, <see cref="SectionName"/> by custom. It is read now and not watched.</param>
    /// <exception cref="OptionsValidationException">A value cannot be read. The message names the setting as it stands in the
    /// configuration.</exception>
    public static DigitalConnectOptions Read(IConfiguration section)
    {
        ArgumentNullException.ThrowIfNull(section);
        var options = new DigitalConnectOptions();
        OptionsSection.Bind(section, options, Microsoft.Extensions.Options.Options.DefaultName);
        return options;
    }

    /// <summary>The name of a setting as the user wrote it, for the words of errors.</summary>
    internal string Setting(string property) => string.IsNullOrEmpty(Section) ? property : $"{Section}:{property}";

    internal bool HasCredentialOf(DigitalConnectOptions other) =>
        (ClientId, ClientSecret, PrivateKey, KeyId, AccessToken) == (other.ClientId, other.ClientSecret, other.PrivateKey, other.KeyId,
            other.AccessToken);

    /// <summary>Whether everything but the credential is the same.</summary>
    internal bool HasAddressesAndLimitsOf(DigitalConnectOptions other) =>
        (Region, AccountName, BaseAddress, TokenEndpoint, Timeout, AttemptTimeout, MaxRetries)
        == (other.Region, other.AccountName, other.BaseAddress, other.TokenEndpoint, other.Timeout, other.AttemptTimeout, other.MaxRetries);

    internal DigitalConnectOptions WithCredentialOf(DigitalConnectOptions other)
    {
        var changed = (DigitalConnectOptions)MemberwiseClone();
        (changed.ClientId, changed.ClientSecret, changed.PrivateKey) = (other.ClientId, other.ClientSecret, other.PrivateKey);
        (changed.KeyId, changed.AccessToken) = (other.KeyId, other.AccessToken);
        return changed;
    }
}
