using System.Net;
using DigitalConnect.Simulator;
using DigitalConnect.Simulator.Contract;

namespace DigitalConnect.Simulator.Tests;

public sealed class ConversationTests : SimulatorTest
{
    private const string Path = "/digital-connect/conversations";

    private readonly ApiContract _contract = ApiContract.LoadConversations();

    private string Complete => $$"""
        {"touchpoint_id":"{{Simulator.TouchpointId}}","subject":"An order","contact_person":{"email":"a@example.com","name":"Ann"},
         "context_parameters":{"contact_reason":"Delivery","vip":true,"nothing":null},
         "previous_messages":[{"type":"EXTERNAL","content":"Hello?","created_at":"2022-01-01T08:00:00+08:00"}]}
        """;

    private string Shortest => $$"""{"touchpoint_id":"{{Simulator.TouchpointId}}","contact_person":{"email":"a@example.com"} }""";

    [Test]
    public async Task A_conversation_is_started_and_takes_messages()
    {
        var id = await StartAsync(Complete);

        using var message = await Client.SendAsync(conversation: id);

        var conversation = Simulator.Conversations.Single(one => one.Id == id);
        Assert.Multiple(() =>
        {
            Assert.That(message.StatusCode, Is.EqualTo(HttpStatusCode.Created));
            Assert.That((conversation.Subject, conversation.ContactEmail, conversation.ContactName),
                Is.EqualTo(("An order", "a@example.com", "Ann")));
            Assert.That(conversation.Body, Does.Contain("previous_messages"));
            Assert.That(conversation.IsStartedByAgent, Is.False);
        });
    }

    [Test]
    public async Task A_key_that_was_used_before_finds_its_conversation()
    {
        var first = await StartAsync(Complete, "key-1");
        var again = await StartAsync(Shortest, "key-1");
        var other = await StartAsync(Complete, "key-2");

        Assert.That(again, Is.EqualTo(first));
        Assert.That(other, Is.Not.EqualTo(first));
        Assert.That(Simulator.Conversations.Single(one => one.Id == first).Replays, Is.EqualTo(1));
    }

    [TestCase("{}", "touchpoint_id contact_person")]
    [TestCase("""{"touchpoint_id":"x","contact_person":{}}""", "contact_person.email")]
    [TestCase("""{"touchpoint_id":1,"contact_person":{"email":"a"},"previous_messages":[{}]}""",
        "touchpoint_id previous_messages[0].type previous_messages[0].content previous_messages[0].created_at")]
    public async Task A_start_that_breaks_the_contract_is_answered_400_with_the_places(string body, string places)
    {
        using var response = await Client.CallAsync(HttpMethod.Post, Path, body);

        var fields = (await PlainClient.JsonOf(response)).GetProperty("fields").EnumerateArray()
            .Select(field => field.GetProperty("name").GetString());
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(string.Join(' ', fields), Is.EqualTo(places));
    }

    [Test]
    public async Task An_unknown_touchpoint_is_answered_404()
    {
        using var response = await Client.CallAsync(HttpMethod.Post, Path, """{"touchpoint_id":"other","contact_person":{"email":"a"}}""");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(Simulator.Conversations, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_conversation_ends_once_and_takes_no_message_after()
    {
        using var ended = await EndAsync(Simulator.ConversationId);
        using var again = await EndAsync(Simulator.ConversationId);
        using var unknown = await EndAsync("unknown");
        using var message = await Client.SendAsync();

        Assert.That(
            new[] { ended.StatusCode, again.StatusCode, unknown.StatusCode, message.StatusCode },
            Is.EqualTo(new[] { HttpStatusCode.NoContent, HttpStatusCode.Conflict, HttpStatusCode.NotFound, HttpStatusCode.Conflict }));
        Assert.That((await PlainClient.JsonOf(again)).GetProperty("code").GetString(), Is.EqualTo("3016011"));
    }

    [TestCase("startConversation", 201), TestCase("startConversation", 400), TestCase("startConversation", 401)]
    [TestCase("startConversation", 403), TestCase("startConversation", 404), TestCase("startConversation", 409)]
    [TestCase("endConversation", 400), TestCase("endConversation", 401), TestCase("endConversation", 403)]
    [TestCase("endConversation", 404), TestCase("endConversation", 409)]
    public async Task Every_scripted_response_fits_the_contract(string operation, int status)
    {
        Simulator.Next(SimulatedResponse.Status(status));

        using var response = operation == "startConversation"
            ? await Client.CallAsync(HttpMethod.Post, Path, Complete)
            : await EndAsync(Simulator.ConversationId);

        Assert.That((int)response.StatusCode, Is.EqualTo(status));
        var body = await PlainClient.JsonOf(response);
        Assert.That(_contract.FindOperation(operation).CheckResponse(response.StatusCode, body), Is.Not.Null.And.Empty);
    }

    [Test]
    public async Task A_method_that_the_path_does_not_have_is_answered_405()
    {
        using var response = await Client.CallAsync(HttpMethod.Get, Path);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.MethodNotAllowed));
        Assert.That(response.Content.Headers.Allow, Is.EqualTo((string[])["POST"]));
    }

    private Task<HttpResponseMessage> EndAsync(string id) => Client.CallAsync(HttpMethod.Delete, $"{Path}/{id}");

    private async Task<string> StartAsync(string body, string? key = null)
    {
        using var response = await Client.CallAsync(HttpMethod.Post, Path, body, key);
        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        return (await PlainClient.JsonOf(response)).GetProperty("id").GetString()!;
    }
}
