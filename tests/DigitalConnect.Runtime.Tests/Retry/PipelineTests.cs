using System.Net;
using DigitalConnect.Runtime.Calls;
using DigitalConnect.Runtime.Tests.Buffers;
using DigitalConnect.Runtime.Tests.Specimens;
using DigitalConnect.Runtime.Transport;
using PetstoreClient = DigitalConnect.Runtime.Tests.SpecimenApi.SpecimenClient;

namespace DigitalConnect.Runtime.Tests.Retry;

/// <summary>The pipeline that a project puts under a client of its own contract.</summary>
public sealed class PipelineTests
{
    [Test]
    public void A_client_on_a_pipeline_is_made_in_two_lines()
    {
        // begin-snippet: pipeline
        var pipeline = new ApiPipeline(new() { BaseAddress = new Uri("https://petstore.example.com"), MaxRetries = 3 });
        var client = new PetstoreClient(pipeline.CreateTransport());
        // end-snippet

        Assert.That(async () => await client.GetStateAsync(new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());
    }

    [TestCase(0, ExpectedResult = 1)]
    [TestCase(3, ExpectedResult = 4)]
    public int The_pipeline_tries_again_as_often_as_its_options_say(int mostRetries)
    {
        var network = new FixedResponse(HttpStatusCode.ServiceUnavailable);
        var pipeline = new ApiPipeline(new()
        {
            BaseAddress = new Uri("https://specimen.example"),
            MaxRetries = mostRetries,
            TimeProvider = new ImmediateRetryTimeProvider(),
        });
        var client = new PetstoreClient(pipeline.CreateTransport(connections: network));

        Assert.That(() => client.GetStateAsync(), Throws.InstanceOf<ApiCallException>());
        return network.Requests;
    }
}
