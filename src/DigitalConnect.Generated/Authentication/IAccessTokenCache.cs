namespace DigitalConnect;

/// <summary>
/// Shares access tokens among the instances of a program, so that many instances need one token request. Register one to use it;
/// <c>DigitalConnect.DistributedTokenCache</c> has one on <c>IDistributedCache</c>.
/// </summary>
/// <remarks>
/// Every client keeps its token in memory and comes here only when it has none or needs a newer one, never with two calls at a
/// time for one key. A cache that fails or takes too long costs a token request, not a message.
/// </remarks>
public interface IAccessTokenCache
{
    /// <summary>Gives the shared token, or else requests one and shares it.</summary>
    /// <param name="key">
    /// Names the token: 64 hexadecimal digits, derived from the client's credential, the endpoints, the region and the scopes. No name, id or
    /// secret can be read from it, and only who has the credential can compute it.
    /// </param>
    /// <param name="unwanted">A token that must not be given again, because the API rejected it or it ends soon; null if there is none.</param>
    /// <param name="request">Asks the token endpoint.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>A token that is valid now.</returns>
    /// <exception cref="DigitalConnectAuthenticationException">The token endpoint gave none.</exception>
    ValueTask<AccessToken> GetOrCreateAsync(
        string key, AccessToken? unwanted, Func<CancellationToken, Task<AccessToken>> request, CancellationToken cancellationToken);
}
