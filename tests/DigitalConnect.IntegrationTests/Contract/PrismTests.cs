using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace DigitalConnect.IntegrationTests.Contract;

public sealed class PrismTests : PrismTest
{
    private static readonly SendMessageRequest PublishedExample = new()
    {
        Content = "A cute message for the agent to read, with love: Contact Person",
        Attachments = [Attachment.Create("my-mp3-id", "test.mp3", "audio/mpeg", 1024),
            Attachment.Create("my-image-id", "test.jpg", "image/jpeg", 3072)],
    };

    private protected override string Contract => Repository.Contract;

    [Test]
    public async Task A_201_of_the_mock_becomes_a_complete_result()
    {
        var result = await SendAsync(201);

        Assert.Multiple(() =>
        {
            Assert.That(result.StatusCode, Is.EqualTo(HttpStatusCode.Created));
            Assert.That(result.IsPartial, Is.False);
            Assert.That(result.MessageId, Is.EqualTo("2b1c7a3d5e6f48a9b0c1d2e3f4a5b6c7"));
            Assert.That(result.CreatedAt, Is.EqualTo(new DateTimeOffset(2022, 1, 1, 8, 0, 0, TimeSpan.Zero)));
        });
    }

    [Test]
    public async Task A_206_of_the_mock_becomes_a_partial_result_with_its_reason()
    {
        var result = await SendAsync(206);

        Assert.Multiple(() =>
        {
            Assert.That(result.IsPartial, Is.True);
            Assert.That(result.PartialFailReason, Is.EqualTo("Attachments not found: my-image-id"));
            Assert.That(result.MessageId, Is.Not.Empty);
        });
    }

    [TestCase(400, "400")]
    [TestCase(401, "401")]
    [TestCase(403, "403")]
    [TestCase(404, "404")]
    [TestCase(409, "3016011")]
    public async Task An_error_of_the_mock_becomes_an_exception_that_holds_its_envelope(int status, string code)
    {
        var exception = (await Assert.ThrowsAsync<DigitalConnectApiException>(() => SendAsync(status)))!;

        Assert.Multiple(() =>
        {
            Assert.That((int)exception.StatusCode, Is.EqualTo(status));
            Assert.That(exception.Error!.Code, Is.EqualTo(code));
            Assert.That(exception.Delivery, Is.EqualTo(DeliveryStatus.NotDelivered));
        });
    }

    [Test]
    public async Task A_proxy_between_client_and_simulator_finds_no_violation_by_either()
    {
        await using var simulator = await DigitalConnect.Simulator.DigitalConnectSimulator.StartAsync();
        await using var proxy = await Prism.ProxyAsync(Contract, simulator.BaseAddress);
        using var services = Proxied(proxy, simulator);
        var client = services.GetRequiredService<IDigitalConnectClient>();

        var complete = await client.SendMessageAsync(simulator.ConversationId, PublishedExample);
        var partial = await client.SendMessageAsync(
            simulator.ConversationId, new() { Content = "Hello", Attachments = [Attachment.Create("unknown-id", "test.mp3", "audio/mpeg", 1024)] });
        var unknown = (await Assert.ThrowsAsync<DigitalConnectApiException>(() => client.SendMessageAsync("no-such-conversation",
            PublishedExample)))!;
        simulator.EndConversation(simulator.ConversationId);
        var ended = (await Assert.ThrowsAsync<DigitalConnectApiException>(() => client.SendMessageAsync(simulator.ConversationId,
            PublishedExample)))!;

        // A violation by either side would have become a 422 or a 500 of the proxy.
        Assert.That(
            new[] { complete.StatusCode, partial.StatusCode, unknown.StatusCode, ended.StatusCode },
            Is.EqualTo(new[] { HttpStatusCode.Created, HttpStatusCode.PartialContent, HttpStatusCode.NotFound, HttpStatusCode.Conflict }));
    }

    private async Task<SendMessageResult> SendAsync(int wanted)
    {
        using var services = Mock(wanted);
        return await services.GetRequiredService<IDigitalConnectClient>().SendMessageAsync("6f8f4ff0c3a94e0c8cf6b7dcd4bd5ac3", PublishedExample);
    }
}
