using DigitalConnect.Regions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace DigitalConnect.Authentication;

/// <summary>Makes the token provider that (valid) options ask for.</summary>
internal static class TokenProviderFactory
{
    public const string LogCategory = "DigitalConnect.Authentication";

    /// <inheritdoc cref="Create(DigitalConnectOptions, Func{HttpClient}, TimeProvider, ILoggerFactory, IAccessTokenCache, TokenMetrics, string)"/>
    /// <param name="options">Valid options.</param>
    /// <param name="handler">Carries the token requests and stays the caller's: without redirects and cookies, as <see cref="CreateHandler"/> has
    /// it.</param>
    /// <param name="timeProvider">The clock.</param>
    /// <param name="loggers">Where to log.</param>
    /// <param name="cache">Shares the token with other instances; null if it isn't shared.</param>
    /// <param name="metrics">Counts token requests.</param>
    public static IAccessTokenProvider Create(
        DigitalConnectOptions options,
        HttpMessageHandler handler,
        TimeProvider timeProvider,
        ILoggerFactory? loggers = null,
        IAccessTokenCache? cache = null,
        TokenMetrics? metrics = null) =>
        Create(options, () => new HttpClient(handler, disposeHandler: false), timeProvider, loggers, cache, metrics);

    /// <summary>Makes a provider. It is disposable where it has something to end.</summary>
    /// <param name="options">Valid options.</param>
    /// <param name="createClient">Makes the HTTP client of each token request: without redirects and cookies, as <see cref="CreateHandler"/> has
    /// it.</param>
    /// <param name="timeProvider">The clock.</param>
    /// <param name="loggers">Where to log.</param>
    /// <param name="cache">Shares the token with other instances; null if it isn't shared.</param>
    /// <param name="metrics">Counts token requests.</param>
    /// <param name="account">The name of the account; null if it has none.</param>
    public static IAccessTokenProvider Create(
        DigitalConnectOptions options,
        Func<HttpClient> createClient,
        TimeProvider timeProvider,
        ILoggerFactory? loggers = null,
        IAccessTokenCache? cache = null,
        TokenMetrics? metrics = null,
        string? account = null)
    {
        if (!string.IsNullOrWhiteSpace(options.AccessToken))
            return new StaticTokenProvider(options.AccessToken);

        var logger = (loggers ?? NullLoggerFactory.Instance).CreateLogger(LogCategory);
        var endpoint = options.TokenEndpoint ?? RegionEndpoints.Token(options.Region, options.AccountName!)!;
        var client = Authentication(options, timeProvider);
        var errors = new TokenEndpointErrors(endpoint, options, timeProvider);
        ITokenSource source = new TokenEndpoint(createClient, client, errors, endpoint, options.AttemptTimeout, timeProvider);
        if (metrics is not null)
            source = new CountedTokenSource(source, metrics, account);
        if (cache is not null)
        {
            var key = new SharedTokenKey(client, endpoint, options.BaseAddress ?? RegionEndpoints.Api(options.Region), options);
            source = new SharedTokenSource(source, cache, key, 2 * options.AttemptTimeout, timeProvider, logger);
        }

        return new ClientCredentialsTokenProvider(source, timeProvider, logger);
    }

    /// <summary>A handler for token requests: no redirect takes a secret elsewhere, no cookie ties them together.</summary>
    public static SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        ActivityHeadersPropagator = null, // .NET's own span would record what the endpoint answers, which may repeat a secret.
        PooledConnectionLifetime = TimeSpan.FromMinutes(5), // A process runs for months; the host's address may change meanwhile.
    };

    private static ClientAuthentication Authentication(DigitalConnectOptions options, TimeProvider timeProvider) =>
        string.IsNullOrWhiteSpace(options.PrivateKey)
            ? new ClientSecretAuthentication(options.ClientId!, options.ClientSecret!)
            : new PrivateKeyAuthentication(options.ClientId!, SigningKey.Read(options.PrivateKey, options.KeyId!), timeProvider);
}
