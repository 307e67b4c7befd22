namespace DigitalConnect.Authentication;

/// <summary>Gives the one token from <see cref="DigitalConnectOptions.AccessToken"/>. When that one is rejected there is no other.</summary>
internal sealed class StaticTokenProvider(string token) : IAccessTokenProvider, IReadyToken
{
    private readonly AccessToken _token = new(token, DateTimeOffset.MaxValue);

    public AccessToken Ready(IReadOnlyList<string> scopes) => _token;

    public ValueTask<AccessToken> GetTokenAsync(IReadOnlyList<string> scopes, CancellationToken cancellationToken) => new(_token);

    public void Invalidate(AccessToken rejected)
    {
    }
}
