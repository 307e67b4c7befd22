using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using DigitalConnect.Simulator;
using Middleware.Visitors;

namespace DigitalConnect.IntegrationTests.Samples;

public sealed class MiddlewareTests : MiddlewareTest
{
    [Test]
    public async Task A_message_of_a_visitor_reaches_the_agent_under_the_id_of_the_page()
    {
        Assert.That(await PostAsync(Message("m-1")), Is.EqualTo(HttpStatusCode.Accepted));
        Assert.That((await ReceiveAsync(1)).Single().IdempotencyKey, Is.EqualTo("m-1"));
    }

    [Test]
    public async Task What_a_visitor_writes_stays_in_one_conversation_and_in_order()
    {
        await PostAsync(Message("m-1", "first"));
        await PostAsync(Message("m-2", "second"));
        var received = await ReceiveAsync(2);

        Assert.That(received.Select(message => message.Content), Is.EqualTo(["first", "second"]));
        Assert.That(received.Select(message => message.ConversationId).Distinct().Count(), Is.EqualTo(1));
    }

    [Test]
    public async Task A_message_that_is_posted_twice_is_one_message()
    {
        await PostAsync(Message("m-1"));
        Assert.That(await PostAsync(Message("m-1")), Is.EqualTo(HttpStatusCode.Accepted));
        await PostAsync(Message("m-2", "Goodbye"));
        var seen = await SeeAsync(entry => entry.Text == "Goodbye");

        Assert.That((await ReceiveAsync(2)).Select(message => message.Content), Is.EqualTo(["Hello", "Goodbye"]));
        Assert.That(seen.Select(entry => entry.Text), Is.EqualTo(["Hello", "Goodbye"]));
    }

    [Test]
    public async Task The_visitor_reads_what_the_agent_says()
    {
        await Simulator.AgentSaysAsync(await ConverseAsync(), "How can I help?");
        var seen = await SeeAsync(entry => entry.Author == Author.Agent);

        Assert.That(seen.Select(entry => entry.Text), Is.EqualTo(["Hello", "How can I help?"]));
    }

    [Test]
    public async Task What_Talkdesk_posts_twice_the_visitor_reads_once()
    {
        var conversation = await ConverseAsync();
        Simulator.NextWebhook(SimulatedWebhook.Regular.Twice());
        await Simulator.AgentSaysAsync(conversation, "How can I help?");
        await Simulator.AgentSaysAsync(conversation, "Are you there?");
        var seen = await SeeAsync(entry => entry.Text == "Are you there?");

        Assert.That(seen.Select(entry => entry.Text), Is.EqualTo(["Hello", "How can I help?", "Are you there?"]));
    }

    [Test]
    public async Task What_an_agent_says_in_a_conversation_of_somebody_else_harms_nobody()
    {
        await Simulator.AgentSaysAsync(Simulator.ConversationId, "Is this the chat?");
        await Simulator.AgentSaysAsync(await ConverseAsync(), "How can I help?");
        var seen = await SeeAsync(entry => entry.Author == Author.Agent);

        Assert.That(seen[^1].Text, Is.EqualTo("How can I help?"));
    }

    [Test]
    public async Task After_the_agent_ended_the_next_message_starts_anew_with_the_history_and_arrives_once()
    {
        var first = await ConverseAsync();
        await Simulator.AgentEndsAsync(first);
        await SeeAsync(entry => entry.Author == Author.Notice);
        await PostAsync(Message("m-2", "One more thing"));

        var second = (await ReceiveAsync(2)).Single(message => message.Content == "One more thing").ConversationId;
        Assert.That(second, Is.Not.EqualTo(first));
        var start = JsonElement.Parse(Simulator.Conversations.Single(conversation => conversation.Id == second).Body!);
        var history = start.GetProperty("previous_messages").EnumerateArray();
        Assert.That(history.Select(message => message.GetProperty("content").GetString()), Is.EqualTo(["Hello"]));
    }

    [Test]
    public async Task An_end_that_no_webhook_told_is_noticed_when_the_next_message_is_refused()
    {
        Simulator.EndConversation(await ConverseAsync());
        await PostAsync(Message("m-2"));

        Assert.That((await ReceiveAsync(2)).Select(message => message.ConversationId), Is.Unique);
    }

    [Test]
    public async Task A_message_of_which_nobody_knows_is_sent_again_before_the_next_one()
    {
        await ConverseAsync();
        Simulator.Next(SimulatedResponse.Reset().AfterProcessing());
        await PostAsync(Message("m-1", "first"));
        await PostAsync(Message("m-2", "second"));

        Assert.That((await ReceiveAsync(3)).Select(message => message.Content), Is.EqualTo(["Hello", "first", "second"]));
    }

    [Test]
    public async Task A_message_that_was_not_delivered_is_sent_again_before_the_next_one()
    {
        await ConverseAsync();
        Simulator.Next(SimulatedResponse.Status(429), SimulatedResponse.Status(429), SimulatedResponse.Status(429));
        await PostAsync(Message("m-1", "first"));
        await PostAsync(Message("m-2", "second"));

        Assert.That((await ReceiveAsync(3)).Select(message => message.Content), Is.EqualTo(["Hello", "first", "second"]));
    }

    [Test]
    public async Task An_id_that_somebody_else_has_used_is_refused()
    {
        await PostAsync(Message("m-1"));
        using var stranger = new HttpClient { BaseAddress = Page };
        using var refused = await stranger.PostAsJsonAsync("/messages", Message("m-1"));

        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(await ReceiveAsync(1), Has.Count.EqualTo(1));
    }

    [TestCase("", "visitor@example.com", "Hello")]
    [TestCase("m-1", "nobody", "Hello")]
    [TestCase("m-1", "visitor@example.com", "")]
    public async Task What_is_no_message_is_refused_with_the_reason(string id, string email, string text)
    {
        Assert.That(await PostAsync(new(id, email, text)), Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(Simulator.Messages, Is.Empty);
    }

    [Test]
    public async Task A_file_comes_with_its_message_and_only_the_visitor_gets_it_back()
    {
        using var content = new ByteArrayContent(Encoding.ASCII.GetBytes("The parcel."));
        content.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        using var upload = await Visitor.PostAsync("/files?name=parcel.txt", content);
        var file = (await upload.Content.ReadFromJsonAsync<TranscriptFile>())!;
        await PostAsync(Message("m-1") with { Files = [file.Id] });
        using var stranger = new HttpClient { BaseAddress = Page };
        using var refused = await stranger.GetAsync($"/files/{file.Id}");

        Assert.That((await ReceiveAsync(1)).Single().Attachments.Single().Name, Is.EqualTo("parcel.txt"));
        Assert.That(await Visitor.GetStringAsync($"/files/{file.Id}"), Is.EqualTo("The parcel."));
        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
    }

    private async Task<string> ConverseAsync()
    {
        await PostAsync(Message("m-0"));
        return (await ReceiveAsync(1)).Single().ConversationId;
    }
}
