namespace DigitalConnect.AspNetCore.Authentication;

internal static class CallerAuthentications
{
    /// <summary>The authentication that valid options ask for.</summary>
    public static ICallerAuthentication Of(DigitalConnectWebhookOptions options) => options switch
    {
        { ApiKey: { } key } => new ApiKeyAuthentication(key),
        { UserName: { } userName, Password: { } password } => new BasicAuthentication(userName, password),
        _ => new NoAuthentication(),
    };
}
