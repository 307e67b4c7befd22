using DigitalConnect.Runtime.Json;
using DigitalConnect.Runtime.Tests.SpecimenApi;
using DigitalConnect.Runtime.Transport;

namespace DigitalConnect.Runtime.Tests.Buffers;

/// <summary>A client with the whole pipeline, whose buffers come from pools that check.</summary>
internal sealed class PooledClient
{
    public PooledClient(HttpMessageHandler network)
    {
        var options = new ApiPipelineOptions { BaseAddress = new Uri("https://specimen.example"), TimeProvider = new ImmediateRetryTimeProvider() };
        var pipeline = new ApiPipeline(options);
        var handlers = pipeline.Link(authorization: null, network);
        var httpClient = new HttpClient(handlers);
        pipeline.Configure(httpClient);
        Client = new SpecimenClient(new ApiTransport(new PipelineSender(httpClient, handlers), new ApiTransportSettings
        {
            Timeout = options.Timeout,
            TracksAttempts = true,
            Exceptions = options.Exceptions,
            TimeProvider = options.TimeProvider,
            Buffers = new BufferPool(Bytes, Characters),
        }));
    }

    public SpecimenClient Client { get; }

    public CheckingPool<byte> Bytes { get; } = new();

    public CheckingPool<char> Characters { get; } = new();

    public void AssertThatNothingIsOut()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Bytes.Complaints, Is.Empty);
            Assert.That(Characters.Complaints, Is.Empty);
            Assert.That(Bytes.Lent, Is.Zero, "buffers of bytes that did not come back");
            Assert.That(Characters.Lent, Is.Zero, "buffers of characters that did not come back");
        }
    }
}
