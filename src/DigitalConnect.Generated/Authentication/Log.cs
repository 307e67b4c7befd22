using Microsoft.Extensions.Logging;

namespace DigitalConnect.Authentication;

/// <summary>What is logged of authentication (event ids 100 to 119): never a token, a secret, a key or a client id.</summary>
internal static partial class Log
{
    [LoggerMessage(100, LogLevel.Debug, "Got an access token, valid until {ExpiresAt:O}.")]
    public static partial void TokenObtained(this ILogger logger, DateTimeOffset expiresAt);

    [LoggerMessage(101, LogLevel.Warning, "No access token: {Reason}")]
    public static partial void TokenRequestFailed(this ILogger logger, string reason);

    [LoggerMessage(102, LogLevel.Warning, "No newer access token; the current one stays in use until {ExpiresAt:O}: {Reason}")]
    public static partial void EarlyRefreshFailed(this ILogger logger, DateTimeOffset expiresAt, string reason);

    [LoggerMessage(103, LogLevel.Information, "The API rejected the access token (401). Another one is asked for.")]
    public static partial void TokenRejected(this ILogger logger);

    [LoggerMessage(104, LogLevel.Warning,
        "The API rejected the access token (401), and there is no better one. Check the region and the OAuth client's permissions.")]
    public static partial void NewTokenRejected(this ILogger logger);

    [LoggerMessage(106, LogLevel.Information, "The credential was changed in the configuration; the next token is requested with the new one.")]
    public static partial void CredentialChanged(this ILogger logger);

    [LoggerMessage(107, LogLevel.Warning,
        "Settings other than the credential were changed in the configuration. They take effect when the program starts again.")]
    public static partial void RestartNeeded(this ILogger logger);

    [LoggerMessage(108, LogLevel.Error, "The changed settings of account \"{Account}\" are not usable, so the last good ones stay in use: {Reason}")]
    public static partial void InvalidReload(this ILogger logger, string account, string reason);

    [LoggerMessage(105, LogLevel.Warning, "The shared token cache failed ({Error}); the token endpoint is asked instead.")]
    public static partial void SharedCacheFailed(this ILogger logger, string error);
}
