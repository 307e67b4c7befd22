using System.Security.Cryptography;

namespace DigitalConnect.Tests.Authentication;

/// <summary>How a private key may be written in the settings.</summary>
public enum KeyForm
{
    /// <summary>One line, as Talkdesk shows it.</summary>
    Base64,
    Pem,
    PemOnOneLine,

    /// <summary>The older PEM: <c>EC PRIVATE KEY</c>, <c>RSA PRIVATE KEY</c>.</summary>
    TraditionalPem,
}

internal static class KeyFormExtensions
{
    public static string Write(this KeyForm form, AsymmetricAlgorithm key, string traditionalPem) => form switch
    {
        KeyForm.Base64 => Convert.ToBase64String(key.ExportPkcs8PrivateKey()),
        KeyForm.Pem => key.ExportPkcs8PrivateKeyPem() + "\n",
        KeyForm.PemOnOneLine => key.ExportPkcs8PrivateKeyPem().Replace("\n", "\\n", StringComparison.Ordinal),
        _ => traditionalPem,
    };
}
