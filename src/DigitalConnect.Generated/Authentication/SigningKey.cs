using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace DigitalConnect.Authentication;

/// <summary>Reads the private key of an OAuth client and finds the algorithm that belongs to it (RFC 7518, section 3.1).</summary>
internal static class SigningKey
{
    private const int SmallestRsaKey = 2048;

    /// <summary>Reads one line of Base64 PKCS#8, as Talkdesk shows it, or PEM (line breaks may be written as <c>\n</c>, as in an environment
    /// variable).</summary>
    /// <exception cref="FormatException">It isn't such a key. The message says why and repeats nothing of it.</exception>
    public static SigningCredentials Read(string privateKey, string keyId)
    {
        var text = privateKey.Replace("\\n", "\n", StringComparison.Ordinal).Trim();
        if (text.Contains("ENCRYPTED", StringComparison.Ordinal))
            throw new FormatException("is encrypted: give the key itself, unencrypted");

        var key = ReadEC(text) ?? ReadRsa(text)
            ?? throw new FormatException("is no private key: give one line of Base64 PKCS#8, or PEM, of an EC (P-256, P-384, P-521) or RSA key");

        // A factory of its own: what the host does to the default one must not change how we sign.
        key.Key.CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false };
        key.Key.KeyId = keyId;
        return key;
    }

    /// <summary>The key as PKCS#8: the same bytes, however the key was written.</summary>
    public static byte[] Bytes(SigningCredentials credentials) => credentials.Key switch
    {
        ECDsaSecurityKey key => key.ECDsa.ExportPkcs8PrivateKey(),
        RsaSecurityKey key => key.Rsa.ExportPkcs8PrivateKey(),
        _ => throw new InvalidOperationException("This key was not read here."),
    };

    private static SigningCredentials? ReadEC(string text)
    {
        var key = ECDsa.Create();
        if (!TryImport(key, text))
            return null;

        var algorithm = key.ExportParameters(includePrivateParameters: false).Curve.Oid.FriendlyName switch
        {
            "nistP256" or "ECDSA_P256" => SecurityAlgorithms.EcdsaSha256,
            "nistP384" or "ECDSA_P384" => SecurityAlgorithms.EcdsaSha384,
            "nistP521" or "ECDSA_P521" => SecurityAlgorithms.EcdsaSha512,
            _ => throw new FormatException("is of a curve that has no algorithm: use P-256, P-384 or P-521"),
        };
        return new(new ECDsaSecurityKey(key), algorithm);
    }

    private static SigningCredentials? ReadRsa(string text)
    {
        var key = RSA.Create();
        if (!TryImport(key, text))
            return null;

        return key.KeySize >= SmallestRsaKey
            ? new(new RsaSecurityKey(key), SecurityAlgorithms.RsaSha256)
            : throw new FormatException($"is too short: an RSA key has at least {SmallestRsaKey} bits");
    }

    private static bool TryImport(AsymmetricAlgorithm key, string text)
    {
        try
        {
            if (text.Contains("PRIVATE KEY-----", StringComparison.Ordinal)) // A PEM may also hold a public key, which can't sign.
                key.ImportFromPem(text);
            else
                key.ImportPkcs8PrivateKey(Convert.FromBase64String(text), out _);

            return true;
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException or FormatException)
        {
            key.Dispose();
            return false;
        }
    }
}
