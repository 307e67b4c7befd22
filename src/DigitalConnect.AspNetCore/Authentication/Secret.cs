using System.Security.Cryptography;
using System.Text;

namespace DigitalConnect.AspNetCore.Authentication;

internal static class Secret
{
    /// <summary>Compares in a time that tells neither where the two differ nor how long the secret is.</summary>
    public static bool Matches(string secret, string given) => CryptographicOperations.FixedTimeEquals(Hash(secret), Hash(given));

    private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
}
