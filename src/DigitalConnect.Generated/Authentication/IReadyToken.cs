namespace DigitalConnect.Authentication;

/// <summary>A provider that can say at once whether it has a token.</summary>
/// <remarks>
/// <see cref="IAccessTokenProvider"/> alone does not tell a token that is at hand from one that has to be requested, and a call may cause few
/// requests. It would also need a time limit for every call, for a wait that most calls don't have: 120 bytes of 2,960.
/// </remarks>
internal interface IReadyToken
{
    /// <summary>The token for a set of scopes, as long as there is nothing to be done about it; null if it must be requested.</summary>
    AccessToken? Ready(IReadOnlyList<string> scopes);
}
