using System.Net;

namespace DigitalConnect.Tests.Errors;

/// <summary>The last sentence of a failure speaks of what the operation was to bring about.</summary>
public sealed class OutcomeWordsTests
{
    private static readonly StartConversationRequest Start = new() { TouchpointId = "t-1", ContactPerson = new() { Email = "a@example.com" } };

    [Test]
    public async Task A_message_is_delivered()
    {
        var failure = await FailAsync(HttpStatusCode.InternalServerError, client => client.SendMessageAsync("c-1", new() { Content = "Hello" }));

        Assert.That(failure.Message, Does.EndWith("The message may have been delivered: send it again only with the same idempotency key."));
    }

    [Test]
    public async Task A_conversation_is_started()
    {
        var failure = await FailAsync(HttpStatusCode.InternalServerError, client => client.StartConversationAsync(Start));

        Assert.That(failure.Message, Does.EndWith("The conversation may have been started: start it again only with the same idempotency key."));
    }

    [Test]
    public async Task A_conversation_that_was_refused_is_not_started()
    {
        var failure = await FailAsync(HttpStatusCode.BadRequest, client => client.StartConversationAsync(Start, "k-1"));

        Assert.That(failure.Message, Does.EndWith("The conversation was not started."));
    }

    [Test]
    public async Task A_conversation_is_ended()
    {
        var failure = await FailAsync(HttpStatusCode.BadGateway, client => client.EndConversationAsync("c-1"));

        Assert.That(failure.Message, Does.EndWith("The conversation may have been ended."));
    }

    [Test]
    public async Task What_is_only_read_is_a_request()
    {
        using var http = new HttpClient(new StatusHandler(HttpStatusCode.NotFound)) { BaseAddress = new Uri("https://api.example") };

        var failure = await Assert.ThrowsAsync<DigitalConnectApiException>(() => new AttachmentsClient(http).GetDownloadLinkAsync("a-1"));

        Assert.That(failure!.Message, Does.EndWith("The request was not processed."));
    }

    private static async Task<DigitalConnectApiException> FailAsync(HttpStatusCode status, Func<DigitalConnectClient, Task> call)
    {
        using var http = new HttpClient(new StatusHandler(status)) { BaseAddress = new Uri("https://api.example") };
        return (await Assert.ThrowsAsync<DigitalConnectApiException>(() => call(new DigitalConnectClient(http))))!;
    }

    private sealed class StatusHandler(HttpStatusCode status) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(status));
    }
}
