using System.Security.Cryptography;
using System.Text.Json;
using DigitalConnect.Simulator.Contract;

namespace DigitalConnect.Simulator.Authentication;

/// <summary>Checks the signed assertion of a client: <c>private_key_jwt</c>, RFC 7523.</summary>
internal sealed class ClientAssertion(DigitalConnectSimulatorOptions options) : IDisposable
{
    /// <summary>The only type of assertion there is.</summary>
    public const string Type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private readonly Lock _gate = new();
    private readonly Dictionary<string, DateTimeOffset> _seen = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AsymmetricAlgorithm> _keys =
        options.PublicKeys.ToDictionary(key => key.Key, key => ClientPublicKey.Read(key.Value), StringComparer.Ordinal);

    /// <summary>What is wrong with an assertion, in a sentence; null where it proves the client.</summary>
    /// <param name="assertion">The JWT.</param>
    /// <param name="tokenEndpoint">The address that it must be meant for.</param>
    public string? FindFault(string assertion, string tokenEndpoint)
    {
        if (SignedToken.Parse(assertion) is not { } token)
            return "The client assertion is not a JWT.";
        if (token.Header.TryFind("kid").AsText() is not { } keyId || !_keys.TryGetValue(keyId, out var key))
            return "The client assertion is signed with a key (kid) that is not registered.";

        lock (_gate)
        {
            if (!key.Verifies(token.Header.TryFind("alg").AsText(), token.SignedBytes, token.Signature))
                return "The signature of the client assertion is wrong, or its algorithm (alg) does not fit the key.";
            return FindFault(token.Claims, tokenEndpoint);
        }
    }

    public void Dispose()
    {
        foreach (var key in _keys.Values)
            key.Dispose();
    }

    private string? FindFault(JsonElement claims, string tokenEndpoint)
    {
        if (claims.TryFind("iss").AsText() != options.ClientId || claims.TryFind("sub").AsText() != options.ClientId)
            return "The claims iss and sub must both be the client id.";

        string?[] audience = claims.TryFind("aud") is { ValueKind: JsonValueKind.Array } several
            ? [.. several.EnumerateArray().Select(one => ((JsonElement?)one).AsText())]
            : [claims.TryFind("aud").AsText()];
        if (!audience.Contains(tokenEndpoint))
            return $"The claim aud must be {tokenEndpoint}.";

        var now = options.TimeProvider.GetUtcNow();
        if (TimeOf(claims, "exp") is not { } expires || expires <= now)
            return "The client assertion has expired, or says nothing of it (exp).";
        if (TimeOf(claims, "nbf") > now)
            return "The client assertion is not valid yet (nbf).";
        return Remember(claims.TryFind("jti").AsText(), expires, now) ? null : "The claim jti is missing, or was used before.";
    }

    private bool Remember(string? id, DateTimeOffset expires, DateTimeOffset now)
    {
        foreach (var old in _seen.Where(one => one.Value <= now).Select(one => one.Key).ToList())
            _seen.Remove(old);
        return id is not null && _seen.TryAdd(id, expires);
    }

    // RFC 7519: seconds since 1970, a fraction allowed.
    private static DateTimeOffset? TimeOf(JsonElement claims, string name) =>
        claims.TryFind(name) is { ValueKind: JsonValueKind.Number } time && time.TryGetDouble(out var seconds) && seconds is > 0 and < 1e11
            ? DateTimeOffset.UnixEpoch.AddSeconds(seconds)
            : null;
}
