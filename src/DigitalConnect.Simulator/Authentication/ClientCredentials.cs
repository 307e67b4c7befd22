using System.Security.Cryptography;
using System.Text;

namespace DigitalConnect.Simulator.Authentication;

/// <summary>A client id and secret, as they stood in a token request.</summary>
internal sealed record ClientCredentials(string ClientId, string ClientSecret)
{
    /// <summary>Reads an <c>Authorization: Basic</c> header; null where it is none, or broken.</summary>
    public static ClientCredentials? FromBasic(string authorization)
    {
        const string Scheme = "Basic ";
        if (!authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;

        var bytes = new byte[authorization.Length];
        if (!Convert.TryFromBase64String(authorization[Scheme.Length..].Trim(), bytes, out var length))
            return null;

        return Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2) is [var id, var secret] ? new ClientCredentials(id, secret) : null;
    }

    /// <summary>Whether these are the credentials of the client, as they are or form-encoded.</summary>
    /// <remarks>RFC 6749, section 2.3.1, asks for form encoding inside the Basic header; many clients leave it out.</remarks>
    public bool Match(string clientId, string clientSecret) =>
        Equal(ClientId, ClientSecret, clientId, clientSecret) || Equal(Decode(ClientId), Decode(ClientSecret), clientId, clientSecret);

    private static bool Equal(string id, string secret, string expectedId, string expectedSecret) =>
        id == expectedId && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(expectedSecret));

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
