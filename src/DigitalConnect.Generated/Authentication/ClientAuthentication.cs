using Duende.IdentityModel.Client;

namespace DigitalConnect.Authentication;

/// <summary>How an OAuth client proves to the token endpoint who it is.</summary>
internal abstract class ClientAuthentication
{
    /// <summary>The only scope that sending a message needs.</summary>
    private const string Scope = "digital-connect:write";

    /// <summary>Makes a new token request: RFC 6749, section 4.4.</summary>
    public ClientCredentialsTokenRequest CreateRequest(Uri endpoint)
    {
        var request = new ClientCredentialsTokenRequest { RequestUri = endpoint, Scope = Scope };
        Authenticate(request, endpoint);
        return request;
    }

    /// <summary>Takes out of the endpoint's words what they may have repeated of ours.</summary>
    public virtual string Redact(string answered) => answered;

    protected abstract void Authenticate(ClientCredentialsTokenRequest request, Uri endpoint);
}
