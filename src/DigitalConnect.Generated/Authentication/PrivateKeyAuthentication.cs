using System.Text.RegularExpressions;
using Duende.IdentityModel;
using Duende.IdentityModel.Client;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace DigitalConnect.Authentication;

/// <summary>A signed statement instead of a secret: <c>private_key_jwt</c> (RFC 7523, as Talkdesk's authentication page has it).</summary>
internal sealed partial class PrivateKeyAuthentication(string clientId, SigningCredentials key, TimeProvider timeProvider) : ClientAuthentication
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler _jwt = new() { SetDefaultTimesOnTokenCreation = false };

    public override string Redact(string answered) => Jwt().Replace(answered, "***");

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

    // Every assertion is another one, and until it expires it is as good as a secret.
    [GeneratedRegex(@"[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,}")]
    private static partial Regex Jwt();
}
