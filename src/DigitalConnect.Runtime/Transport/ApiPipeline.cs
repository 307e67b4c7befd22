using DigitalConnect.Runtime.Retry;
using DigitalConnect.Runtime.Telemetry;

namespace DigitalConnect.Runtime.Transport;

/// <summary>The handlers and the transport of a client: time limits, retries, telemetry.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiPipeline
{
    private const int MaxResponseHeadersKilobytes = 32;

    private readonly ApiPipelineOptions _options;
    private readonly ClientMetrics _metrics;

    /// <summary>Makes a pipeline.</summary>
    /// <param name="options">How calls are sent.</param>
    public ApiPipeline(ApiPipelineOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        _metrics = options.Meters is { } meters ? new ClientMetrics(meters) : ClientMetrics.Default;
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
        ActivityHeadersPropagator = null, // .NET's own span would hold the address, and with it the parameters of the call.
    };

    /// <summary>Whether handlers have those of a pipeline among them.</summary>
    /// <param name="handlers">The handlers.</param>
    public static bool IsIn(IEnumerable<DelegatingHandler> handlers) => handlers.OfType<AttemptHandler>().Any();

    /// <summary>The handlers, outermost first: a retry authorizes anew, and every attempt has its own time and its own response.</summary>
    /// <param name="authorization">Authorizes every attempt; null if the API needs no authorization.</param>
    public IEnumerable<DelegatingHandler> CreateHandlers(DelegatingHandler? authorization)
    {
        var clock = _options.TimeProvider;
        if (_options.MaxRetries > 0)
            yield return new RetryHandler(_options.MaxRetries, new RetrySchedule(new RetryBudget(clock), clock), clock, _options.Logger);

        if (authorization is not null)
            yield return authorization;

        yield return new AttemptHandler(_options.AttemptTimeout, _metrics);
    }

    /// <summary>Points an HTTP client to the API. The pipeline keeps the time: an HttpClient's own limit knows no body.</summary>
    /// <param name="httpClient">The client.</param>
    public void Configure(HttpClient httpClient)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        httpClient.BaseAddress = _options.BaseAddress;
        httpClient.Timeout = Timeout.InfiniteTimeSpan;

        // Wherever the server offers HTTP/2 by TLS: there a response belongs to its request by number, not by order.
        httpClient.DefaultRequestVersion = HttpVersion.Version20;
        httpClient.DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower;
    }

    /// <summary>Makes the transport of a generated client.</summary>
    /// <param name="authorization">Authorizes every attempt; null if the API needs no authorization.</param>
    /// <param name="connections">What is under the handlers; null for <see cref="CreateConnections"/>.</param>
    public ApiTransport CreateTransport(DelegatingHandler? authorization = null, HttpMessageHandler? connections = null)
    {
        var handlers = Link(authorization, connections ?? CreateConnections());
        var httpClient = new HttpClient(handlers);
        Configure(httpClient);
        return CreateTransportOn(httpClient, handlers);
    }

    /// <summary>Makes the transport of a generated client on handlers that were put together elsewhere.</summary>
    /// <param name="httpClient">A client that was configured by <see cref="Configure"/>, and then perhaps by somebody else.</param>
    /// <param name="handlers">The handlers of the client, those of this pipeline among them; null if they are not known.</param>
    public ApiTransport CreateTransportOn(HttpClient httpClient, HttpMessageHandler? handlers)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        return new(
            handlers is not null && PipelineSender.CanStandInFor(httpClient) ? new PipelineSender(httpClient, handlers)
                : new HttpClientSender(httpClient),
            new ApiTransportSettings
            {
                Timeout = _options.Timeout,
                TracksAttempts = true,
                Client = _options.Client,
                Exceptions = _options.Exceptions,
                TimeProvider = _options.TimeProvider,
                Logger = _options.Logger,
                Telemetry = new ClientTelemetry(_metrics, _options.TimeProvider, _options.Logger, _options.Drift),
            });
    }

    internal HttpMessageHandler Link(DelegatingHandler? authorization, HttpMessageHandler connections)
    {
        var next = connections;
        foreach (var handler in CreateHandlers(authorization).Reverse())
        {
            handler.InnerHandler = next;
            next = handler;
        }

        return next;
    }
}
