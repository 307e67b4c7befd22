namespace DigitalConnect.Authentication;

/// <summary>What one call has spent on its authorization, over all its attempts.</summary>
internal sealed class CallAuthorization
{
    private const int MostTokenRequests = 2;

    private int _tokenRequests;

    /// <summary>The last token that the call waited for.</summary>
    public AccessToken? Token { get; private set; }

    /// <summary>Whether the call may wait for another token, whatever its attempts end with.</summary>
    public bool MayRequestToken => _tokenRequests < MostTokenRequests;

    /// <summary>Whether the call was already sent again because of a 401.</summary>
    public bool IsResent { get; set; }

    public void Requested(AccessToken token)
    {
        _tokenRequests++;
        Token = token;
    }
}
