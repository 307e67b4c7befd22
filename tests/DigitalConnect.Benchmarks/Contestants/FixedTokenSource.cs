using DigitalConnect.Authentication;

namespace DigitalConnect.Benchmarks.Contestants;

/// <summary>A token endpoint that is asked once: its token outlives every benchmark.</summary>
internal sealed class FixedTokenSource(string token) : ITokenSource
{
    public Task<AccessToken> GetAsync(IReadOnlyList<string> scopes, AccessToken? unwanted, CancellationToken cancellationToken) =>
        Task.FromResult(new AccessToken(token, DateTimeOffset.UtcNow.AddDays(1)));
}
