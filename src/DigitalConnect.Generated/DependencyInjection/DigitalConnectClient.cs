using DigitalConnect.DependencyInjection;
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
    public static DigitalConnectClient Create(DigitalConnectOptions options, IContractDriftObserver? drift) =>
        new(StandalonePipeline.CreateTransport(options, drift));
}
