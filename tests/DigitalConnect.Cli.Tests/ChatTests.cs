using System.Text.RegularExpressions;
using DigitalConnect.Simulator;

namespace DigitalConnect.Cli.Tests;

public sealed partial class ChatTests : SimulatorTest
{
    [Test]
    public async Task What_is_typed_is_sent_and_the_end_of_the_input_ends_the_conversation()
    {
        var run = await ChatAsync("Hello\n\nHow are you?\n");

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(Simulator.Messages.Select(message => message.Content), Is.EqualTo(["Hello", "How are you?"]));
        Assert.That(Simulator.EndConversation(Simulator.Messages[0].ConversationId!), Is.False, "it has ended");
        Assert.That(run.Output, Does.Contain("You have ended the conversation."));
    }

    [Test]
    public async Task A_file_is_sent_by_its_path()
    {
        using var folder = new TemporaryFolder();
        folder.Write("photo.jpg", "a picture");
        var run = await ChatAsync($"/file {folder["photo.jpg"]}\n/file {folder["missing.jpg"]}\n");

        Assert.That(Simulator.Messages.Single().Attachments.Single().Name, Is.EqualTo("photo.jpg"));
        Assert.That(run.Output, Does.Contain("error: Nothing was sent, the file can't be read"));
    }

    [Test]
    public async Task A_message_that_was_refused_says_why_and_the_chat_goes_on()
    {
        Simulator.Next(SimulatedResponse.Regular, SimulatedResponse.Status(400).WithBody("""{"code":"400","message":"no such word"}"""));
        var run = await ChatAsync("one\ntwo\n");

        Assert.That(run.Output, Does.Contain("no such word"));
        Assert.That(Simulator.Messages.Single().Content, Is.EqualTo("two"));
    }

    [Test]
    public async Task A_conversation_that_can_not_be_started_is_an_error()
    {
        Simulator.Next(SimulatedResponse.Status(403));
        var run = await ChatAsync("Hello\n");

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.StartWith("error: ").And.Contain("403"));
        Assert.That(Simulator.Messages, Is.Empty);
    }

    [Test]
    public async Task An_account_hears_the_agent_where_it_listens()
    {
        using var process = ProcessRun.StartCommand(
            Simulator, ["chat", "--touchpoint", Simulator.TouchpointId, "--email", "jo@example.com", "--listen", "http://127.0.0.1:0/talkdesk"],
                ("DigitalConnect__Webhooks__ApiKey", "webhook-key"));
        var arrived = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        Simulator.MessageReceived += (_, message) => arrived.TrySetResult(message.ConversationId!);
        var address = await ReadUntilAsync(process.StandardOutput, Address());
        Simulator.Webhook = new SimulatorWebhook(new Uri(address.Value)) { ApiKey = "webhook-key" };
        await process.StandardInput.WriteLineAsync("Hello");
        await process.StandardInput.FlushAsync(TestContext.CurrentContext.CancellationToken);
        var conversation = await arrived.Task.WaitAsync(TestContext.CurrentContext.CancellationToken);
        await Simulator.AgentSaysAsync(conversation, "Good morning\n\u001b[2Jwhat can I do?");
        var heard = await ReadUntilAsync(process.StandardOutput, Reply());
        await Simulator.AgentEndsAsync(conversation);
        var rest = await process.FinishAsync();

        Assert.That(heard.Value, Does.Contain(@"\u001B[2Jwhat can I do?"));
        Assert.That(rest.Output, Does.Contain("The agent has ended the conversation."));
        Assert.That(rest.ExitCode, Is.Zero, rest.Error);
    }

    [Test]
    public async Task Without_an_account_the_inbox_of_a_simulator_plays_the_agent()
    {
        using var process = ProcessRun.StartCommand(account: null, "chat");
        var inbox = await ReadUntilAsync(process.StandardOutput, Address());
        using var browser = new HttpClient();
        var page = await browser.GetStringAsync(inbox.Value, TestContext.CurrentContext.CancellationToken);
        process.StandardInput.Close();
        var run = await process.FinishAsync();

        Assert.That(page, Does.Contain("<html"));
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Does.Contain("You have ended the conversation."));
    }

    private Task<CommandRun> ChatAsync(string input) =>
        CommandRun.WithInput(input, Simulator, "chat", "--touchpoint", Simulator.TouchpointId, "--email", "jo@example.com");

    private static async Task<Match> ReadUntilAsync(StreamReader output, Regex pattern)
    {
        while (await output.ReadLineAsync(TestContext.CurrentContext.CancellationToken) is { } line)
        {
            if (pattern.Match(line) is { Success: true } match)
                return match;
        }

        throw new AssertionException($"The chat ended without {pattern}");
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+/[a-z]*")]
    private static partial Regex Address();

    [GeneratedRegex(".*what can I do.*")]
    private static partial Regex Reply();
}
