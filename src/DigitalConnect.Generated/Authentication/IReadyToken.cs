namespace DigitalConnect.Authentication;

/// <summary>A provider that can say at once that it has a token: most calls need no more, and no time limit.</summary>
internal interface IReadyToken
{
    /// <summary>The token for a set of scopes, as long as there is nothing to be done about it; null if it must be requested.</summary>
    AccessToken? Ready(IReadOnlyList<string> scopes);
}
