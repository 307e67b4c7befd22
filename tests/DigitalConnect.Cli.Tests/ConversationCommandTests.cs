using System.Text.Json;
using DigitalConnect.Simulator;

namespace DigitalConnect.Cli.Tests;

public sealed class ConversationCommandTests : BatchTest
{
    [Test]
    public async Task A_touchpoint_that_the_embedded_simulator_does_not_have_is_explained()
    {
        var run = await CommandRun.Of("start", "--touchpoint", "x", "--email", "a@example.com");

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Output + run.Error, Does.Contain("leave out --touchpoint").And.Not.Contain("--conversation"));
    }

    [Test]
    public async Task A_conversation_is_started_used_and_ended()
    {
        var started = await CommandRun.Of(
            Simulator, "start", "--touchpoint", Simulator.TouchpointId, "--email", "jo@example.com", "--name", "Jo", "--subject", "A question",
                "--output", "json");
        var conversation = JsonElement.Parse(started.Output).GetProperty("conversationId").GetString()!;
        var sent = await CommandRun.Of(Simulator, "send", "Hello", "--conversation", conversation);
        var ended = await CommandRun.Of(Simulator, "end", conversation);
        var late = await CommandRun.Of(Simulator, "send", "Hello", "--conversation", conversation);

        Assert.That((started.ExitCode, sent.ExitCode, ended.ExitCode), Is.EqualTo((0, 0, 0)), started.Error + sent.Error + ended.Error);
        Assert.That(Simulator.Messages.Single().ConversationId, Is.EqualTo(conversation));
        Assert.That(ended.Output, Does.Contain("ended"));
        Assert.That(late.Error, Does.Contain("conversation that has ended"));
    }

    [Test]
    public async Task A_start_that_is_repeated_with_its_key_finds_the_conversation()
    {
        Simulator.Next(SimulatedResponse.Reset().AfterProcessing());
        string[] start = ["start", "--touchpoint", Simulator.TouchpointId, "--email", "jo@example.com", "--idempotency-key", "k", "--output", "json"];
        var lost = await CommandRun.Of(Simulator, start);
        var again = await CommandRun.Of(Simulator, start);

        Assert.That(lost.ExitCode, Is.EqualTo(1));
        Assert.That(lost.Error, Does.Contain("Start it again with --idempotency-key k"));
        Assert.That(again.ExitCode, Is.Zero, again.Error);
        Assert.That(Simulator.Conversations, Has.Count.EqualTo(2), "the one that is there from the beginning, and this one");
    }

    [TestCase("--touchpoint", "start", "--email", "jo@example.com")]
    [TestCase("--email", "start", "--touchpoint", "t")]
    [TestCase("ID", "end")]
    [TestCase("FILE", "attach")]
    public async Task What_is_missing_is_named_and_nothing_is_sent(string missing, params string[] arguments)
    {
        var run = await CommandRun.Of(Simulator, arguments);

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.StartWith("error: ").And.Contain(missing));
        Assert.That(Simulator.Requests, Is.Zero);
    }

    [Test]
    public async Task A_conversation_that_does_not_exist_can_not_be_ended()
    {
        var run = await CommandRun.Of(Simulator, "end", "no-such-conversation");

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain("404").And.Contain("Give the ID of a conversation of this account"));
    }

    [Test]
    public async Task A_file_is_uploaded_and_sent_in_two_commands()
    {
        await File.WriteAllTextAsync(PathOf("photo.jpg"), "a picture", TestContext.CurrentContext.CancellationToken);
        var attached = await CommandRun.Of(Simulator, "attach", PathOf("photo.jpg"));
        var argument = attached.Output.Trim()["--attachment \"".Length..^1];
        var sent = await CommandRun.Of(Simulator, "send", "--attachment", argument, "--conversation", Simulator.ConversationId);

        Assert.That((attached.ExitCode, sent.ExitCode), Is.EqualTo((0, 0)), attached.Error + sent.Error);
        var attachment = Simulator.Messages.Single().Attachments.Single();
        Assert.That((attachment.Name, attachment.Type, attachment.Size), Is.EqualTo(("photo.jpg", "image/jpeg", "9")));
        Assert.That(Simulator.Files.Single().Id, Is.EqualTo(attachment.Id));
    }

    [Test]
    public async Task A_file_is_uploaded_and_sent_in_one_command()
    {
        await File.WriteAllTextAsync(PathOf("notes.unknown-ending"), "some notes", TestContext.CurrentContext.CancellationToken);
        var run = await CommandRun.Of(
            Simulator, "send", "See the notes", "--file", PathOf("notes.unknown-ending"), "--conversation", Simulator.ConversationId, "--output",
                "json");

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        var message = Simulator.Messages.Single();
        Assert.That((message.Content, message.Attachments.Single().Type), Is.EqualTo(("See the notes", "application/octet-stream")));
        Assert.That(JsonElement.Parse(run.Output).GetProperty("uploaded")[0].GetProperty("id").GetString(),
            Is.EqualTo(message.Attachments.Single().Id));
    }

    [Test]
    public async Task A_file_that_may_have_been_sent_is_sent_again_without_a_second_upload()
    {
        await File.WriteAllTextAsync(PathOf("a.txt"), "text", TestContext.CurrentContext.CancellationToken);
        Simulator.Next(SimulatedResponse.Regular, SimulatedResponse.Regular, SimulatedResponse.Reset().AfterProcessing());
        var run = await CommandRun.Of(Simulator, "send", "--file", PathOf("a.txt"), "--conversation", Simulator.ConversationId, "--idempotency-key",
            "k");

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error,
            Does.Contain($"--idempotency-key k and --attachment \"{Simulator.Files.Single().Id},a.txt,text/plain,4\" in the place of --file"));
    }

    [TestCase("attach")]
    [TestCase("send", "Hello", "--file")]
    public async Task A_file_that_is_not_there_is_an_error_in_words(params string[] command)
    {
        var run = await CommandRun.Of(Simulator, [.. command, PathOf("missing.jpg")]);

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.StartWith("error: Nothing was sent").And.Not.Contain("   at "));
        Assert.That(Simulator.Requests, Is.Zero);
    }

    [Test]
    public async Task Without_an_account_everything_can_be_tried()
    {
        await File.WriteAllTextAsync(PathOf("a.txt"), "text", TestContext.CurrentContext.CancellationToken);

        Assert.That((await CommandRun.Of("start")).ExitCode, Is.Zero);
        Assert.That((await CommandRun.Of("attach", PathOf("a.txt"))).ExitCode, Is.Zero);
        Assert.That((await CommandRun.Of("send", "--file", PathOf("a.txt"))).ExitCode, Is.Zero);
    }

    [TestCase("send")]
    [TestCase("start")]
    [TestCase("end")]
    [TestCase("attach")]
    [TestCase("chat")]
    [TestCase("simulate")]
    public async Task Help_says_what_the_exit_codes_mean(string command)
    {
        var run = await CommandRun.Of(command, "--help");

        Assert.That(run.Output, Does.Contain("Exit code 0"));
    }
}
