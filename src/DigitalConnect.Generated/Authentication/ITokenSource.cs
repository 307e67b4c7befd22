namespace DigitalConnect.Authentication;

/// <summary>Where a provider gets a token from when it has none, or wants a newer one.</summary>
internal interface ITokenSource
{
    /// <summary>Gets a token.</summary>
    /// <param name="scopes">What the token must allow; none for everything that the OAuth client may do.</param>
    /// <param name="unwanted">The token to be replaced: rejected, or soon to end. Null if there was none.</param>
    /// <param name="cancellationToken">Ends the request.</param>
    /// <exception cref="DigitalConnectAuthenticationException">There is none to be had.</exception>
    Task<AccessToken> GetAsync(IReadOnlyList<string> scopes, AccessToken? unwanted, CancellationToken cancellationToken);
}
