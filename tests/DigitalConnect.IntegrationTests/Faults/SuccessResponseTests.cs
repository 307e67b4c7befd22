using System.Net;

namespace DigitalConnect.IntegrationTests.Faults;

/// <summary>Rows 1 to 3: once there is a 2xx status the message is delivered, whatever its body looks like.</summary>
public sealed class SuccessResponseTests : FaultTest
{
    private static readonly TestCaseData<string>[] Useless =
    [
        new("") { TestName = "{m}(empty)" },
        new("<!DOCTYPE html><html><body>Created</body></html>") { TestName = "{m}(HTML)" },
        new("null") { TestName = "{m}(null)" },
        new("[]") { TestName = "{m}(an array)" },
        new("\"c-1\"") { TestName = "{m}(a text)" },
        new("42") { TestName = "{m}(a number)" },
        new("{\"id\":") { TestName = "{m}(broken off)" },
        new("{\"id") { TestName = "{m}(broken off in a name)" },
    ];

    private static readonly TestCaseData<string, string?, string?>[] Readable =
    [
        new("{}", null, null) { TestName = "{m}(no members)" },
        new("""{"id":"c-1"}""", "c-1", null) { TestName = "{m}(a missing member)" },
        new("""{"more":{"deep":[1]},"message_id":"m-1"}""", null, "m-1") { TestName = "{m}(an unknown member)" },
        new("""{"id":5,"message_id":true}""", "5", "true") { TestName = "{m}(texts that are not)" },
        new("""{"id":{"a":1},"message_id":"m-1","created_at":[]}""", null, "m-1") { TestName = "{m}(wrong types)" },
        new("""{"id":null,"message_id":"m-1"}""", null, "m-1") { TestName = "{m}(a null)" },
        new("""{"id":"c-1","message_id":"m-1"} and more""", "c-1", "m-1") { TestName = "{m}(junk behind)" },
    ];

    [TestCaseSource(nameof(Useless))]
    public async Task A_201_that_says_nothing_is_delivered_and_not_sent_again(string body)
    {
        var server = StartServer(Wire.Respond(201, body));

        var failure = await FailAsync<DigitalConnectTransportException>(Client(server));

        Assert.That(failure.Delivery, Is.EqualTo(DeliveryStatus.Delivered));
        Assert.That(failure.Message, Does.EndWith("The message was delivered: do not send it again."));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
        Assert.That(failure.IdempotencyKey, Is.EqualTo(server.Requests[0].Key));
    }

    [TestCaseSource(nameof(Readable))]
    public async Task A_201_gives_what_can_be_read(string body, string? conversation, string? message)
    {
        var server = StartServer(Wire.Respond(201, body));

        var result = await SendAsync(Client(server));

        Assert.That((result.ConversationId, result.MessageId), Is.EqualTo((conversation, message)));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_201_that_breaks_off_behind_the_ids_gives_them(bool reset)
    {
        var server = StartServer(Wire.Truncate(201, """{"id":"c-1","message_id":"m-1","created_at":"20""", reset));

        var result = await SendAsync(Client(server));

        // A reset may take the bytes before it along; on Linux it doesn't.
        Assert.That((result.ConversationId, result.MessageId), Is.EqualTo(("c-1", "m-1")));
        Assert.That(result.CreatedAt, Is.Null);
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [TestCase("", null)]
    [TestCase("<html></html>", null)]
    [TestCase("null", null)]
    [TestCase("""{"id":"c-1","message_id":"m-1"}""", null)]
    [TestCase("""{"id":"c-1","message_id":"m-1","partial_fail_reason":"Attachments not found: a"}""", "Attachments not found: a")]
    public async Task A_206_is_a_partial_result_with_or_without_a_body_or_a_reason(string body, string? reason)
    {
        var server = StartServer(Wire.Respond(206, body));

        var result = await SendAsync(Client(server));

        Assert.That(result.IsPartial);
        Assert.That(result.PartialFailReason, Is.EqualTo(reason));
        Assert.That(() => result.EnsureComplete(), Throws.TypeOf<DigitalConnectPartialSuccessException>()
            .With.Property("Delivery").EqualTo(DeliveryStatus.Delivered).And.Property("IdempotencyKey").EqualTo(server.Requests[0].Key));
        Assert.That(server.Requests, Has.Count.EqualTo(1));
    }

    [TestCase(200, Wire.Created)]
    [TestCase(200, "")]
    [TestCase(202, """{"queued":true}""")]
    [TestCase(204, "")]
    [TestCase(299, "<html></html>")]
    public async Task An_undocumented_2xx_is_a_result(int status, string body)
    {
        var server = StartServer(Wire.Respond(status, body));

        var result = await SendAsync(Client(server));

        Assert.That(result.StatusCode, Is.EqualTo((HttpStatusCode)status));
        Assert.That(result.IsPartial, Is.False);
        Assert.That(result.IdempotencyKey, Is.EqualTo(server.Requests.Single().Key));
    }
}
