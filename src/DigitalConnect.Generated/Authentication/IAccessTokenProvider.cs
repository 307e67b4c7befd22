namespace DigitalConnect;

/// <summary>Gives the access token that a call carries. Register your own to take tokens from elsewhere.</summary>
/// <remarks>Implementations are called concurrently.</remarks>
public interface IAccessTokenProvider
{
    /// <summary>Gives a token that is valid now.</summary>
    /// <param name="scopes">
    /// What the call needs, as the contract of its operation says: <c>digital-connect:write</c> to send a message. A token with more
    /// scopes will do. Empty if the contract names none.
    /// </param>
    /// <param name="cancellationToken">Ends the waiting of this caller only.</param>
    /// <exception cref="DigitalConnectAuthenticationException">No token could be had.</exception>
    ValueTask<AccessToken> GetTokenAsync(IReadOnlyList<string> scopes, CancellationToken cancellationToken);

    /// <summary>Says that the API rejected a token (401), so that it is not given again.</summary>
    /// <param name="rejected">The token that was rejected. One that was replaced meanwhile must not take the new one with it.</param>
    void Invalidate(AccessToken rejected);
}
