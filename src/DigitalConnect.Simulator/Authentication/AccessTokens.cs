using System.Buffers.Text;
using System.Security.Cryptography;

namespace DigitalConnect.Simulator.Authentication;

/// <summary>The tokens that were issued and are still good.</summary>
internal sealed class AccessTokens(TimeProvider time, TimeSpan lifetime)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, (DateTimeOffset Expires, string Scope)> _tokens = new(StringComparer.Ordinal);

    public string Issue(string scope)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var now = time.GetUtcNow();
        lock (_gate)
        {
            foreach (var expired in _tokens.Where(one => one.Value.Expires <= now).Select(one => one.Key).ToList())
                _tokens.Remove(expired);
            _tokens.Add(token, (now + lifetime, scope));
        }

        return token;
    }

    /// <summary>The scope of a token, or null where it was never issued, has expired or was revoked.</summary>
    public string? FindScope(string token)
    {
        lock (_gate)
            return _tokens.TryGetValue(token, out var issued) && issued.Expires > time.GetUtcNow() ? issued.Scope : null;
    }

    public void RevokeAll()
    {
        lock (_gate)
            _tokens.Clear();
    }
}
