using System.Net;
using System.Net.Http.Headers;
using System.Text;
using DigitalConnect.Simulator;
using Microsoft.Extensions.Time.Testing;

namespace DigitalConnect.Simulator.Tests;

public sealed class SendMessageTests : SimulatorTest
{
    private const string PublishedExample = """
        {
          "content": "A cute message for the agent to read, with love: Contact Person",
          "attachments": [
            { "id": "my-mp3-id", "name": "test.mp3", "type": "audio/mpeg", "size": "1024" },
            { "id": "my-image-id", "name": "test.jpg", "type": "image/jpeg", "size": "3072" }
          ]
        }
        """;

    private protected override void Configure(DigitalConnectSimulatorOptions options) =>
        options.TimeProvider = new FakeTimeProvider(new DateTimeOffset(2022, 1, 1, 8, 0, 0, 7, TimeSpan.Zero));

    [Test]
    public async Task The_published_example_is_created()
    {
        using var response = await Client.SendAsync(PublishedExample, key: "key-1");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        var body = await PlainClient.JsonOf(response);
        var message = Simulator.Messages.Single();
        Assert.Multiple(() =>
        {
            Assert.That(body.GetProperty("id").GetString(), Is.EqualTo(Simulator.ConversationId));
            Assert.That(body.GetProperty("message_id").GetString(), Is.EqualTo(message.MessageId));
            Assert.That(body.GetProperty("created_at").GetString(), Is.EqualTo("2022-01-01T08:00:00.007Z").And.Length.EqualTo(24));
            Assert.That(body.TryGetProperty("partial_fail_reason", out _), Is.False);
            Assert.That(message.Content, Does.StartWith("A cute message"));
            Assert.That(message.IdempotencyKey, Is.EqualTo("key-1"));
            Assert.That(message.Status, Is.EqualTo(HttpStatusCode.Created));
            Assert.That(message.Body, Is.EqualTo(PublishedExample));
            Assert.That(message.Attachments[1], Is.EqualTo(new ReceivedAttachment("my-image-id", "test.jpg", "image/jpeg", "3072")));
        });
    }

    [Test]
    public async Task A_message_with_an_unknown_attachment_is_answered_206()
    {
        using var response = await Client.SendAsync(
            """
            {"attachments":[{"id":"my-mp3-id","name":"a","type":"b","size":"1"},{"id":"lost","name":"a","type":"b","size":"1"}]}
            """);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.PartialContent));
        var body = await PlainClient.JsonOf(response);
        Assert.Multiple(() =>
        {
            Assert.That(body.GetProperty("partial_fail_reason").GetString(), Is.EqualTo("Attachments not found: lost"));
            Assert.That(Simulator.Messages.Single().FailedAttachments.Single(), Is.EqualTo("lost"));
            Assert.That(Simulator.Messages.Single().Status, Is.EqualTo(HttpStatusCode.PartialContent));
        });
    }

    [Test]
    public async Task A_message_without_anything_is_allowed_by_the_contract()
    {
        using var response = await Client.SendAsync("{}");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created));
    }

    [TestCase("""{"attachments":[{"id":"a","name":"b","type":"c"}]}""", "attachments[0].size")]
    [TestCase("""{"attachments":[{"id":"a","name":"b","type":"c","size":1024}]}""", "attachments[0].size")]
    [TestCase("""{"attachments":{}}""", "attachments")]
    [TestCase("""{"content":null}""", "content")]
    [TestCase("""{"content":"a","content":"b"}""", "body")]
    [TestCase("""{"content":"\ud800"}""", "body")]
    [TestCase("""[]""", "body")]
    [TestCase("""{"content":""", "body")]
    [TestCase("", "body")]
    public async Task A_body_that_breaks_the_contract_is_answered_400_and_names_the_field(string body, string field)
    {
        using var response = await Client.SendAsync(body);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        var error = await PlainClient.JsonOf(response);
        Assert.Multiple(() =>
        {
            Assert.That(error.GetProperty("fields")[0].GetProperty("name").GetString(), Is.EqualTo(field));
            Assert.That(error.GetProperty("fields")[0].GetProperty("description").GetString(), Is.Not.Empty);
            Assert.That(Simulator.Messages, Is.Empty);
        });
    }

    [Test]
    public async Task A_body_that_is_not_declared_as_JSON_is_answered_400()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, PlainClient.PathOf(Simulator.ConversationId))
        {
            Content = new StringContent("{}", Encoding.UTF8, "text/plain"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Simulator.IssueToken());

        using var response = await Client.SendAsync(request);

        var error = await PlainClient.JsonOf(response);
        Assert.That(error.GetProperty("fields")[0].GetProperty("name").GetString(), Is.EqualTo("Content-Type"));
    }

    [Test]
    public async Task A_body_of_more_than_a_mebibyte_is_answered_413()
    {
        using var response = await Client.SendAsync($$"""{"content":"{{new string('a', 1024 * 1024)}}"}""");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
    }

    [Test]
    public async Task A_conversation_id_longer_than_the_contract_allows_is_answered_400()
    {
        using var response = await Client.SendAsync(conversation: new string('c', 256));

        var error = await PlainClient.JsonOf(response);
        Assert.That(error.GetProperty("fields")[0].GetProperty("name").GetString(), Is.EqualTo("conversation_id"));
    }

    [Test]
    public async Task An_unknown_conversation_is_answered_404()
    {
        using var response = await Client.SendAsync(conversation: "unknown");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    [Test]
    public async Task An_ended_conversation_is_answered_409_with_its_code()
    {
        Assert.That(Simulator.EndConversation(Simulator.ConversationId), Is.True);

        using var response = await Client.SendAsync();

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That((await PlainClient.JsonOf(response)).GetProperty("code").GetString(), Is.EqualTo("3016011"));
        Assert.That(Simulator.EndConversation(Simulator.ConversationId), Is.False, "it can end only once");
    }

    [Test]
    public async Task A_conversation_that_was_started_later_takes_messages()
    {
        using var response = await Client.SendAsync(conversation: Simulator.StartConversation());

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    public async Task Each_message_is_told_to_observers()
    {
        var observed = new List<ReceivedMessage>();
        Simulator.MessageReceived += (_, message) => observed.Add(message);

        using var first = await Client.SendAsync(key: "k");
        using var replay = await Client.SendAsync(key: "k");

        Assert.That(string.Join(", ", observed.Select(message => message.Replays)), Is.EqualTo("0, 1"));
    }

    [Test]
    public async Task A_path_or_method_outside_the_contract_is_refused_in_the_envelope_of_the_contract()
    {
        using var get = await Client.SendAsync(new HttpRequestMessage(HttpMethod.Get, PlainClient.PathOf(Simulator.ConversationId)));
        using var other = await Client.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/elsewhere"));

        Assert.Multiple(() =>
        {
            Assert.That(get.StatusCode, Is.EqualTo(HttpStatusCode.MethodNotAllowed));
            Assert.That(get.Content.Headers.Allow.Single(), Is.EqualTo("POST"));
            Assert.That(other.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        });
        Assert.That((await PlainClient.JsonOf(other)).GetProperty("code").GetString(), Is.EqualTo("404"));
        Assert.That(Simulator.Requests, Is.EqualTo(2));
    }
}
