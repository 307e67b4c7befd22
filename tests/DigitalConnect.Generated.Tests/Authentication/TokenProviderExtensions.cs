namespace DigitalConnect.Tests.Authentication;

/// <summary>Most tests are not about scopes.</summary>
internal static class TokenProviderExtensions
{
    public static ValueTask<AccessToken> GetTokenAsync(this IAccessTokenProvider tokens, CancellationToken cancellationToken) =>
        tokens.GetTokenAsync(TokenSamples.Scopes, cancellationToken);
}
