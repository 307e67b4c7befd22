using Duende.IdentityModel.Client;

namespace DigitalConnect.Authentication;

/// <summary>HTTP Basic with id and secret, both form-encoded (RFC 6749, section 2.3.1).</summary>
internal sealed class ClientSecretAuthentication(string clientId, string clientSecret) : ClientAuthentication
{
    // However the endpoint repeats it: as it is, form-encoded, or as the header that it came in.
    private readonly string[] _forms =
    [
        new BasicAuthenticationOAuthHeaderValue(clientId, clientSecret).Parameter!,
        new BasicAuthenticationHeaderValue(clientId, clientSecret).Parameter!,
        clientSecret,
        Uri.EscapeDataString(clientSecret),
        WebUtility.UrlEncode(clientSecret),
    ];

    public override string Redact(string answered) =>
        _forms.Aggregate(answered, static (text, form) => text.Replace(form, "***", StringComparison.Ordinal));

    protected override void Authenticate(ClientCredentialsTokenRequest request, Uri endpoint)
    {
        request.ClientCredentialStyle = ClientCredentialStyle.AuthorizationHeader;
        request.AuthorizationHeaderStyle = BasicAuthenticationHeaderStyle.Rfc6749;
        request.ClientId = clientId;
        request.ClientSecret = clientSecret;
    }
}
