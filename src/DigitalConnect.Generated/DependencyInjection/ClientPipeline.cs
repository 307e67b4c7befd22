using DigitalConnect.Authentication;
using DigitalConnect.Http;
using DigitalConnect.Regions;
using DigitalConnect.Retry;
using DigitalConnect.Telemetry;
using Microsoft.Extensions.Logging;

namespace DigitalConnect.DependencyInjection;

/// <summary>The way of a call to the network, the same with and without dependency injection.</summary>
/// <param name="options">Valid options.</param>
/// <param name="timeProvider">The clock.</param>
/// <param name="loggers">Where to log.</param>
/// <param name="metrics">What to count with.</param>
/// <param name="drift">Hears of contract drift.</param>
internal sealed class ClientPipeline(
    DigitalConnectOptions options, TimeProvider timeProvider, ILoggerFactory loggers, ClientMetrics metrics, IContractDriftObserver? drift = null)
{
    private const int MaxResponseHeadersKilobytes = 32;

    private ILogger Logger { get; } = loggers.CreateLogger<DigitalConnectClient>();

    /// <summary>What the client counts with.</summary>
    public ClientMetrics Metrics => metrics;

    /// <summary>The address of the API.</summary>
    public Uri Api { get; } = options.BaseAddress ?? RegionEndpoints.Api(options.Region);

    /// <summary>The handlers, outermost first: a retry authorizes anew, and every attempt has its own time and its own answer.</summary>
    public IEnumerable<DelegatingHandler> Handlers(IAccessTokenProvider tokens)
    {
        if (options.MaxRetries > 0)
        {
            yield return new RetryHandler(options.MaxRetries, new RetrySchedule(new RetryBudget(timeProvider), timeProvider), timeProvider, Logger);
        }

        yield return new AuthorizationHandler(tokens, Api, timeProvider, loggers.CreateLogger<AuthorizationHandler>());
        yield return new AttemptHandler(options.AttemptTimeout, metrics);
    }

    /// <summary>The connections: no redirect, no cookie, bounded headers, and addresses looked up anew every few minutes.</summary>
    public static SocketsHttpHandler CreateConnections() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        MaxResponseHeadersLength = MaxResponseHeadersKilobytes,
        MaxResponseDrainSize = 0,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        EnableMultipleHttp2Connections = true,
        ActivityHeadersPropagator = null, // The runtime's own span would hold the address, and with it the id of the conversation.
    };

    /// <summary>Points an HTTP client to the API. The pipeline keeps the time: an HttpClient's own limit knows no body.</summary>
    public void Configure(HttpClient httpClient)
    {
        httpClient.BaseAddress = Api;
        httpClient.Timeout = System.Threading.Timeout.InfiniteTimeSpan;
    }

    public ApiTransport CreateTransport(HttpClient httpClient) => new(httpClient, new ApiTransportSettings
    {
        Timeout = options.Timeout,
        TracksAttempts = true,
        TimeProvider = timeProvider,
        Logger = Logger,
        Telemetry = new ClientTelemetry(metrics, timeProvider, Logger, drift),
        Account = options.BaseAddress is null ? $"Region {options.Region}, AccountName {options.AccountName ?? "not set"}" : $"BaseAddress {options.BaseAddress}",
    });
}
