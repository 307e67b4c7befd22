using DigitalConnect.Authentication;
using DigitalConnect.DependencyInjection;
using DigitalConnect.Errors;
using DigitalConnect.Runtime.Json;
using DigitalConnect.Runtime.Transport;
using Microsoft.Extensions.Logging.Abstractions;

namespace DigitalConnect.Tests.Performance;

/// <summary>A client with the whole pipeline, whose buffers come from pools that check.</summary>
internal sealed class PooledClient
{
    private static readonly TimeSpan Time = TimeSpan.FromMinutes(1);

    public PooledClient(HttpMessageHandler network, int maxRetries = 2)
    {
        var options = new DigitalConnectOptions { AccessToken = "token", MaxRetries = maxRetries };
        var time = new HastyTime();
        var pipeline = new ClientPipeline(options, time, NullLoggerFactory.Instance, meters: null);
        foreach (var handler in pipeline.Handlers(new StaticTokenProvider("token")).Reverse())
        {
            handler.InnerHandler = network;
            network = handler;
        }

        var httpClient = new HttpClient(network);
        pipeline.Configure(httpClient);
        Client = new DigitalConnectClient(new ApiTransport(httpClient, new ApiTransportSettings
        {
            Timeout = Time,
            TracksAttempts = true,
            Exceptions = new DigitalConnectExceptionFactory(),
            TimeProvider = time,
            Buffers = new BufferPool(Bytes, Characters),
        }));
    }

    public DigitalConnectClient Client { get; }

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
