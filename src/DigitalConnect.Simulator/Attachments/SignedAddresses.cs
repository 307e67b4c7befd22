using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace DigitalConnect.Simulator.Attachments;

/// <summary>Addresses that carry their own permission, and expire: whoever has one needs nothing else.</summary>
internal sealed class SignedAddresses(TimeProvider time, TimeSpan lifetime)
{
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    public long LifetimeInSeconds => (long)lifetime.TotalSeconds;

    /// <summary>Signs a path for one method.</summary>
    public string Sign(string method, string path)
    {
        var expires = (time.GetUtcNow() + lifetime).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"{path}?expires={expires}&signature={Signature(method, path, expires)}";
    }

    /// <summary>Why a request is refused, or null.</summary>
    public string? FindFault(HttpRequest request)
    {
        var expires = request.Query["expires"].ToString();
        var given = Encoding.UTF8.GetBytes(request.Query["signature"].ToString());
        if (!CryptographicOperations.FixedTimeEquals(given, Encoding.UTF8.GetBytes(Signature(request.Method, request.Path, expires))))
            return "The signature does not fit the request.";
        return time.GetUtcNow().ToUnixTimeSeconds() > long.Parse(expires, CultureInfo.InvariantCulture) ? "The address has expired." : null;
    }

    private string Signature(string method, string path, string expires) =>
        Base64Url.EncodeToString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{method}\n{path}\n{expires}")));
}
