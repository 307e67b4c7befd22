using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using DigitalConnect.Simulator.Contract;

namespace DigitalConnect.Simulator.Authentication;

/// <summary>A public key that a client registered: PEM (RFC 7468) or JWK (RFC 7517).</summary>
internal static class ClientPublicKey
{
    /// <summary>Reads a key.</summary>
    /// <exception cref="ArgumentException">The text is no public key of a supported kind.</exception>
    public static AsymmetricAlgorithm Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            return text.TrimStart().StartsWith('{') ? ReadJwk(text) : ReadPem(text);
        }
        catch (Exception exception) when (exception is CryptographicException or JsonException or FormatException or KeyNotFoundException)
        {
            throw new ArgumentException("A public key is neither PEM nor a JWK of an elliptic curve or RSA key.", nameof(text), exception);
        }
    }

    /// <summary>Whether a signature by that JWS algorithm (RFC 7518) is good.</summary>
    public static bool Verifies(this AsymmetricAlgorithm key, string? algorithm, byte[] data, byte[] signature) => (key, algorithm) switch
    {
        (ECDsa { KeySize: 256 } ec, "ES256") => ec.VerifyData(data, signature, HashAlgorithmName.SHA256),
        (ECDsa { KeySize: 384 } ec, "ES384") => ec.VerifyData(data, signature, HashAlgorithmName.SHA384),
        (ECDsa { KeySize: 521 } ec, "ES512") => ec.VerifyData(data, signature, HashAlgorithmName.SHA512),
        (RSA rsa, "RS256") => rsa.VerifyData(data, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        _ => false,
    };

    private static AsymmetricAlgorithm ReadPem(string pem)
    {
        if (!PemEncoding.TryFind(pem, out var fields) || pem[fields.Label] is not "PUBLIC KEY")
            throw new FormatException("The PEM text has no PUBLIC KEY.");

        var key = PublicKey.CreateFromSubjectPublicKeyInfo(Convert.FromBase64String(pem[fields.Base64Data]), out _);
        return (AsymmetricAlgorithm?)key.GetECDsaPublicKey() ?? key.GetRSAPublicKey()
            ?? throw new CryptographicException("The key is of another kind.");
    }

    private static AsymmetricAlgorithm ReadJwk(string json)
    {
        using var document = JsonDocument.Parse(json);
        var jwk = document.RootElement;
        byte[] Number(string name) => Base64Url.DecodeFromChars(jwk.GetProperty(name).GetString());

        return (jwk.TryFind("kty").AsText(), jwk.TryFind("crv").AsText()) switch
        {
            ("EC", ("P-256" or "P-384" or "P-521") and var curve) => ECDsa.Create(new ECParameters
            {
                Curve = ECCurve.CreateFromFriendlyName($"nist{curve.Replace("-", "", StringComparison.Ordinal)}"),
                Q = new ECPoint { X = Number("x"), Y = Number("y") },
            }),
            ("RSA", _) => RSA.Create(new RSAParameters { Modulus = Number("n"), Exponent = Number("e") }),
            _ => throw new CryptographicException("The key is of another kind."),
        };
    }
}
