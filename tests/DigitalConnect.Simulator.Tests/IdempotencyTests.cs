using System.Net;

namespace DigitalConnect.Simulator.Tests;

public sealed class IdempotencyTests : SimulatorTest
{
    [Test]
    public async Task The_same_key_and_body_get_the_first_response_again()
    {
        using var first = await Client.SendAsync("""{"content":"Hello"}""", key: "k");
        using var second = await Client.SendAsync("""{ "content" : "Hello" }""", key: "k");

        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        Assert.That((await PlainClient.JsonOf(second)).GetRawText(), Is.EqualTo((await PlainClient.JsonOf(first)).GetRawText()));
        Assert.That(Simulator.Messages.Single().Replays, Is.EqualTo(1));
    }

    [Test]
    public async Task The_same_key_with_another_body_is_answered_409()
    {
        using var first = await Client.SendAsync("""{"content":"Hello"}""", key: "k");
        using var second = await Client.SendAsync("""{"content":"Other"}""", key: "k");

        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.Conflict));
        Assert.That((await PlainClient.JsonOf(second)).GetProperty("code").GetString(), Is.Not.EqualTo("3016011"));
        Assert.That(Simulator.Messages, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_message_without_a_key_is_a_new_message_each_time()
    {
        using var first = await Client.SendAsync();
        using var second = await Client.SendAsync();

        Assert.That(Simulator.Messages.Select(message => message.MessageId).Distinct().Count(), Is.EqualTo(2));
    }

    [Test]
    public async Task A_key_belongs_to_its_conversation()
    {
        using var first = await Client.SendAsync(key: "k");
        using var second = await Client.SendAsync(key: "k", conversation: Simulator.StartConversation());

        Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(Simulator.Messages, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_message_that_arrived_before_the_end_of_its_conversation_is_still_answered_as_delivered()
    {
        using var first = await Client.SendAsync(key: "k");
        Simulator.EndConversation(Simulator.ConversationId);
        using var replay = await Client.SendAsync(key: "k");

        Assert.That(replay.StatusCode, Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    public async Task A_refused_message_leaves_its_key_free()
    {
        using var refused = await Client.SendAsync("[]", key: "k");
        using var accepted = await Client.SendAsync(key: "k");

        Assert.That(accepted.StatusCode, Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    public async Task Of_many_at_once_with_the_same_key_one_is_created()
    {
        var responses = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Client.SendAsync(key: "k")));

        var bodies = await Task.WhenAll(responses.Select(PlainClient.JsonOf));
        Assert.That(bodies.Select(body => body.GetProperty("message_id").GetString()).Distinct().Count(), Is.EqualTo(1));
        Assert.That(Simulator.Messages.Single().Replays, Is.EqualTo(49));
    }
}
