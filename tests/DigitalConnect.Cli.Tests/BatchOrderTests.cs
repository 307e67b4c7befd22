using System.Text.Json;
using DigitalConnect.Simulator;

namespace DigitalConnect.Cli.Tests;

public sealed class BatchOrderTests : BatchTest
{
    [TestCase(408)]
    [TestCase(429)]
    [TestCase(500)]
    [TestCase(503)]
    public async Task After_trouble_the_rest_of_a_conversation_waits_for_the_next_run_and_keeps_its_order(int status)
    {
        Write(Lines(3));
        Simulator.Next(SimulatedResponse.Status(status));
        var run = await SendAsync();
        var again = await SendAsync();

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(Reports(run).Select(LineOf), Is.EqualTo([1]));
        Assert.That(run.Error, Does.Contain("2 not tried").And.Contain("Run the same command again"));
        Assert.That(again.ExitCode, Is.Zero, again.Error);
        Assert.That(Delivered, Is.EqualTo(["text 1", "text 2", "text 3"]));
    }

    [Test]
    public async Task A_broken_connection_keeps_the_order_too()
    {
        Write(Lines(3));
        Simulator.Next(SimulatedResponse.Reset());
        await SendAsync();
        await SendAsync();

        Assert.That(Delivered, Is.EqualTo(["text 1", "text 2", "text 3"]));
    }

    [Test]
    public async Task Trouble_in_one_conversation_leaves_the_others_alone()
    {
        var other = Simulator.StartConversation();
        Write(Line("1"), Line("2"), Line("other 1", other), Line("other 2", other));
        Simulator.Next(SimulatedResponse.Status(503));
        var run = await SendAsync("--concurrency", "1");

        Assert.That(Delivered, Is.EqualTo(["other 1", "other 2"]));
        Assert.That(run.Error, Does.Contain("2 delivered, 1 perhaps delivered, 1 not tried"));
    }

    [Test]
    public async Task Nothing_more_is_sent_to_a_conversation_that_does_not_exist()
    {
        Write(Lines(3, "no-such-conversation"));
        var run = await SendAsync();

        Assert.That(Simulator.Requests, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain("1 not delivered, 2 not tried"));
    }

    [Test]
    public async Task Nothing_more_is_sent_to_a_conversation_that_has_ended()
    {
        Simulator.EndConversation(Simulator.ConversationId);
        Write(Lines(3));
        var run = await SendAsync();

        Assert.That(Simulator.Requests, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain("1 perhaps delivered, 2 not tried"));
    }

    [TestCase(400)]
    [TestCase(409)]
    [TestCase(413)]
    public async Task A_message_that_is_refused_for_itself_does_not_stop_its_conversation(int status)
    {
        Write(Lines(3));
        Simulator.Next(SimulatedResponse.Regular, SimulatedResponse.Status(status).WithBody("""{"code":"1","message":"this one"}"""));
        var run = await SendAsync();

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(Delivered, Is.EqualTo(["text 1", "text 3"]));
    }

    [Test]
    public async Task What_an_earlier_run_delivered_is_told_also_where_its_conversation_stopped()
    {
        Write(Line("1"), Line("2"));
        await SendAsync();
        Write(Line("0"), Line("1"), Line("2"));
        Simulator.Next(SimulatedResponse.Status(503));
        var run = await SendAsync();

        Assert.That(Reports(run).Select(LineOf), Is.EquivalentTo([1, 2, 3]));
        Assert.That(run.Error, Does.Contain("2 delivered, 1 perhaps delivered (2 of them by an earlier run)"));
    }

    private static int LineOf(JsonElement report) => report.GetProperty("line").GetInt32();
}
