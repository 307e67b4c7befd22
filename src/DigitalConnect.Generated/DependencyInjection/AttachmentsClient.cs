using DigitalConnect.Attachments.Storage;
using DigitalConnect.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DigitalConnect;

public partial class AttachmentsClient
{
    /// <summary>Makes a client with the same pipeline as <c>AddDigitalConnect</c>, without dependency injection.</summary>
    /// <param name="options">The options; they are read now and not watched. A transfer of which no byte moves for <c>AttemptTimeout</c> is given
    /// up.</param>
    /// <param name="drift">Hears of responses that differ from the contract.</param>
    /// <returns>A client that is safe for concurrent use. Make one and keep it: it holds the connections and the token.</returns>
    /// <exception cref="OptionsValidationException">Something is wrong with the options; the message names every setting.</exception>
    public static AttachmentsClient Create(DigitalConnectOptions options, IContractDriftObserver? drift = null) =>
        new(StandalonePipeline.CreateTransport(options, drift))
        {
            Storage = new(StorageClient.Create(options.AttemptTimeout, TimeProvider.System)),
        };
}
