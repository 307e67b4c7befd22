using DigitalConnect.Authentication;
using DigitalConnect.DependencyInjection;
using DigitalConnect.Runtime.Transport;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace DigitalConnect;

public partial class DigitalConnectClient
{
    /// <summary>Makes a client with the same pipeline as <c>AddDigitalConnect</c>, without dependency injection.</summary>
    /// <param name="options">The options; they are read now and not watched.</param>
    /// <returns>A client that is safe for concurrent use. Make one and keep it: it holds the connections and the token.</returns>
    /// <exception cref="OptionsValidationException">Something is wrong with the options; the message names every setting.</exception>
    public static DigitalConnectClient Create(DigitalConnectOptions options) => Create(options, drift: null);

    /// <inheritdoc cref="Create(DigitalConnectOptions)"/>
    /// <param name="options">The options; they are read now and not watched.</param>
    /// <param name="drift">Hears of responses that differ from the contract.</param>
    public static DigitalConnectClient Create(DigitalConnectOptions options, IContractDriftObserver? drift)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (new DigitalConnectOptionsValidator().Validate(Options.DefaultName, options) is { Failed: true } result)
        {
            throw new OptionsValidationException(Options.DefaultName, typeof(DigitalConnectOptions), result.Failures);
        }

        var (clock, loggers) = (TimeProvider.System, NullLoggerFactory.Instance);
        var pipeline = new ClientPipeline(options, clock, loggers, meters: null, drift);
        HttpMessageHandler next = ApiPipeline.CreateConnections();
        var tokens = TokenProviderFactory.Create(options, TokenProviderFactory.CreateHandler(), clock, metrics: TokenMetrics.Default);
        foreach (var handler in pipeline.Handlers(tokens).Reverse())
        {
            handler.InnerHandler = next;
            next = handler;
        }

        var httpClient = new HttpClient(next);
        pipeline.Configure(httpClient);
        return new DigitalConnectClient(pipeline.CreateTransport(httpClient));
    }
}
