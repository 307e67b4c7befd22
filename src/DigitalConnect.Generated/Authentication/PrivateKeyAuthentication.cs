using Duende.IdentityModel;
using Duende.IdentityModel.Client;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace DigitalConnect.Authentication;

/// <summary>A signed statement instead of a secret: <c>private_key_jwt</c> (RFC 7523, as Talkdesk's authentication page has it).</summary>
internal sealed class PrivateKeyAuthentication(string clientId, SigningCredentials key, TimeProvider timeProvider) : ClientAuthentication
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler _jwt = new() { SetDefaultTimesOnTokenCreation = false };

    public override byte[] Credential => SigningKey.Bytes(key);

    protected override void Authenticate(ClientCredentialsTokenRequest request, Uri endpoint)
    {
        request.ClientCredentialStyle = ClientCredentialStyle.PostBody;
        request.ClientAssertion = new ClientAssertion { Type = OidcConstants.ClientAssertionTypes.JwtBearer, Value = CreateAssertion(endpoint) };
    }

    private string CreateAssertion(Uri endpoint)
    {
        var now = timeProvider.GetUtcNow().UtcDateTime;
        return _jwt.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = clientId,
            Audience = endpoint.AbsoluteUri,
            IssuedAt = now,
            Expires = now + Lifetime,
            Claims = new Dictionary<string, object>
            {
                [JwtRegisteredClaimNames.Sub] = clientId,
                [JwtRegisteredClaimNames.Jti] = Guid.NewGuid().ToString(),
            },
            SigningCredentials = key,
        });
    }
}
