using Duende.IdentityModel.Client;

namespace DigitalConnect.Authentication;

/// <summary>HTTP Basic with id and secret, both form-encoded (RFC 6749, section 2.3.1).</summary>
internal sealed class ClientSecretAuthentication(string clientId, string clientSecret) : ClientAuthentication
{
    public override byte[] Credential => Encoding.UTF8.GetBytes(clientSecret);

    protected override void Authenticate(ClientCredentialsTokenRequest request, Uri endpoint)
    {
        request.ClientCredentialStyle = ClientCredentialStyle.AuthorizationHeader;
        request.AuthorizationHeaderStyle = BasicAuthenticationHeaderStyle.Rfc6749;
        request.ClientId = clientId;
        request.ClientSecret = clientSecret;
    }
}
