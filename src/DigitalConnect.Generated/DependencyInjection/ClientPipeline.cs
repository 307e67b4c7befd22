using System.Diagnostics.Metrics;
using DigitalConnect.Authentication;
using DigitalConnect.Errors;
using DigitalConnect.Regions;
using DigitalConnect.Runtime.Calls;
using DigitalConnect.Runtime.Transport;
using Microsoft.Extensions.Logging;

namespace DigitalConnect.DependencyInjection;

/// <summary>The way of a call to the network, the same with and without dependency injection.</summary>
internal sealed class ClientPipeline
{
    private readonly ApiPipeline _pipeline;
    private readonly DigitalConnectOptions _options;
    private readonly TimeProvider _timeProvider;
    private readonly ILogger _authorizationLogger;

    /// <param name="options">Valid options.</param>
    /// <param name="timeProvider">The clock.</param>
    /// <param name="loggers">Where to log.</param>
    /// <param name="meters">Makes the meter; null for one that all such clients share.</param>
    /// <param name="drift">Hears of contract drift.</param>
    /// <param name="name">The name of the account; null if it has none.</param>
    public ClientPipeline(
        DigitalConnectOptions options,
        TimeProvider timeProvider,
        ILoggerFactory loggers,
        IMeterFactory? meters,
        IContractDriftObserver? drift = null,
        string? name = null)
    {
        _options = options;
        _timeProvider = timeProvider;
        // By name, and so the same for all accounts.
        _authorizationLogger = loggers.CreateLogger(typeof(AuthorizationHandler).FullName!);
        Api = options.BaseAddress ?? RegionEndpoints.Api(options.Region);
        _pipeline = new ApiPipeline(new ApiPipelineOptions
        {
            Client = name is null ? null : new ClientIdentity(name, "account", "digitalconnect.account"),
            BaseAddress = Api,
            Timeout = options.Timeout,
            AttemptTimeout = options.AttemptTimeout,
            MaxRetries = options.MaxRetries,
            Exceptions = new DigitalConnectExceptionFactory(Account(options)),
            TimeProvider = timeProvider,
            Logger = loggers.CreateLogger(typeof(DigitalConnectClient).FullName!),
            Meters = meters,
            Drift = drift,
        });
    }

    /// <summary>The address of the API.</summary>
    public Uri Api { get; }

    /// <summary>The handlers, outermost first.</summary>
    public IEnumerable<DelegatingHandler> Handlers(IAccessTokenProvider tokens) => _pipeline.CreateHandlers(Authorization(tokens));

    public void Configure(HttpClient httpClient) => _pipeline.Configure(httpClient);

    public ApiTransport CreateTransport(IAccessTokenProvider tokens) => _pipeline.CreateTransport(Authorization(tokens));

    public ApiTransport CreateTransportOn(HttpClient httpClient, HttpMessageHandler? handlers) => _pipeline.CreateTransportOn(httpClient, handlers);

    private AuthorizationHandler Authorization(IAccessTokenProvider tokens) => new(tokens, Api, _options, _timeProvider, _authorizationLogger);

    private static string Account(DigitalConnectOptions options) => options.BaseAddress is null
        ? $"Region {options.Region}, AccountName {options.AccountName ?? "not set"}"
        : $"BaseAddress {options.BaseAddress}";
}
