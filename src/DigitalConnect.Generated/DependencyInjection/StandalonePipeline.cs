using DigitalConnect.Authentication;
using DigitalConnect.Runtime.Transport;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace DigitalConnect.DependencyInjection;

/// <summary>The pipeline of a client that was made without dependency injection.</summary>
internal static class StandalonePipeline
{
    /// <exception cref="OptionsValidationException">Something is wrong with the options.</exception>
    public static ApiTransport CreateTransport(DigitalConnectOptions options, IContractDriftObserver? drift)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (new DigitalConnectOptionsValidator().Validate(Options.DefaultName, options) is { Failed: true } result)
            throw new OptionsValidationException(Options.DefaultName, typeof(DigitalConnectOptions), result.Failures);

        var (clock, loggers) = (TimeProvider.System, NullLoggerFactory.Instance);
        var pipeline = new ClientPipeline(options, clock, loggers, meters: null, drift);
        var tokens = TokenProviderFactory.Create(options, TokenProviderFactory.CreateHandler(), clock, metrics: TokenMetrics.Default);
        return pipeline.CreateTransport(tokens);
    }
}
