using Duende.IdentityModel.Client;

namespace DigitalConnect.Authentication;

/// <summary>How an OAuth client proves to the token endpoint who it is.</summary>
internal abstract class ClientAuthentication
{
    /// <summary>What only this client has. It never leaves the process: a digest of it keeps shared tokens apart.</summary>
    public abstract byte[] Credential { get; }

    /// <summary>Makes a new token request: RFC 6749, section 4.4. Without scopes it asks for everything that the OAuth client may do.</summary>
    public ClientCredentialsTokenRequest CreateRequest(Uri endpoint, IReadOnlyList<string> scopes)
    {
        var request = new ClientCredentialsTokenRequest { RequestUri = endpoint, Scope = scopes.Count == 0 ? null : string.Join(' ', scopes) };
        Authenticate(request, endpoint);
        return request;
    }

    protected abstract void Authenticate(ClientCredentialsTokenRequest request, Uri endpoint);
}
