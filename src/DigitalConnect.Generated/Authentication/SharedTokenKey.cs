using System.Security.Cryptography;

namespace DigitalConnect.Authentication;

/// <summary>
/// Names the tokens of one OAuth client in a shared cache. Only who has the client's credential can compute the name, so nobody is given
/// a token that he could not request; and the credential cannot be computed from the name, even if a person chose it.
/// </summary>
internal sealed class SharedTokenKey
{
    // OWASP's figure for PBKDF2 with SHA-256 is for passwords of persons; a client secret is long and random. This costs about 50 ms, once.
    private const int Iterations = 100_000;

    private readonly Lazy<byte[]> _client;

    /// <summary>Prepares the names.</summary>
    /// <param name="client">The credential.</param>
    /// <param name="endpoint">The token endpoint.</param>
    /// <param name="api">The API that the tokens are for.</param>
    /// <param name="options">Region and client id.</param>
    public SharedTokenKey(ClientAuthentication client, Uri endpoint, Uri api, DigitalConnectOptions options) => _client = new(() =>
    {
        // Each text with its length before it, so that no two clients are spelled alike.
        var names = string.Concat(new[] { endpoint.AbsoluteUri, api.AbsoluteUri, options.Region.ToString(), options.ClientId!, options.KeyId ?? "" }
            .Select(name => string.Create(CultureInfo.InvariantCulture, $"{name.Length}:{name}")));
        return Rfc2898DeriveBytes.Pbkdf2(
            client.Credential, SHA256.HashData(Encoding.UTF8.GetBytes(names)), Iterations, HashAlgorithmName.SHA256, HMACSHA256.HashSizeInBytes);
    });

    /// <summary>The name of the token for a set of scopes: 64 hexadecimal digits, the same in every instance.</summary>
    public string For(IReadOnlyList<string> scopes) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_client.Value, Encoding.UTF8.GetBytes(ScopeSets<object>.Name(scopes))));
}
