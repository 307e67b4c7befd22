namespace DigitalConnect.Authentication;

/// <summary>What must be true of the credential. Each failure begins with the name of its setting, and none repeats its value.</summary>
internal static class CredentialRules
{
    public static IEnumerable<string> Check(DigitalConnectOptions options, bool needsCredential)
    {
        var hasSecret = IsSet(options.ClientSecret);
        var hasKey = IsSet(options.PrivateKey);
        var hasToken = IsSet(options.AccessToken);

        switch ((hasSecret ? 1 : 0) + (hasKey ? 1 : 0) + (hasToken ? 1 : 0))
        {
            case 0 when needsCredential:
                yield return "ClientSecret is missing: give exactly one credential, ClientSecret or PrivateKey (both with ClientId) or AccessToken.";
                break;
            case > 1:
                yield return $"{(hasSecret ? "ClientSecret" : "PrivateKey")} is not the only credential: give exactly one of ClientSecret, " +
                    "PrivateKey and AccessToken.";
                break;
        }

        if ((hasSecret || hasKey) && !IsSet(options.ClientId))
            yield return "ClientId is missing: give the id of the OAuth client that the ClientSecret or PrivateKey belongs to.";
        if (hasKey && !IsSet(options.KeyId))
            yield return "KeyId is missing: give the id that Talkdesk shows for the PrivateKey.";
        if (hasKey && KeyFault(options.PrivateKey!) is { } fault)
            yield return $"PrivateKey {fault}.";
        if (hasToken && options.AccessToken.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            yield return "AccessToken has a space, a line break or another character that can't stand in a header: give the token alone, without " +
                "\"Bearer\".";
        }

        foreach (var (name, value) in new[] { ("ClientId", options.ClientId), ("ClientSecret", options.ClientSecret), ("KeyId", options.KeyId) })
        {
            if (value is not null && value.Any(char.IsControl))
                yield return $"{name} has a line break or another control character: remove it (a file often ends with one).";
        }
    }

    private static bool IsSet(string? value) => !string.IsNullOrWhiteSpace(value);

    private static string? KeyFault(string privateKey)
    {
        try
        {
            _ = SigningKey.Read(privateKey, keyId: "");
            return null;
        }
        catch (FormatException e)
        {
            return e.Message;
        }
    }
}
