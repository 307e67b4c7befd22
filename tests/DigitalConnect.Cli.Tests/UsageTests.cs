using System.Text.Json;

namespace DigitalConnect.Cli.Tests;

public sealed class UsageTests : SimulatorTest
{
    [TestCase("--dry-run")]
    [TestCase("-n")]
    [TestCase("-")]
    [TestCase("--dry-run=true")]
    [TestCase("Hello", "--dry-run")]
    [TestCase("Hello", "--idempotency-key", "--dry-run")]
    [TestCase("Hello", "--attachments", "id,a.mp3,audio/mpeg,1024")]
    public async Task An_unknown_option_is_never_sent_as_a_text(params string[] arguments)
    {
        var run = await CommandRun.Of(Simulator, ["send", .. arguments, "--conversation", Simulator.ConversationId]);

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.StartWith("error: ").And.Contain("is not an option of 'send'"));
        Assert.That(Simulator.Requests, Is.Zero);
    }

    [TestCase("--conversatoin", "Did you mean --conversation?")]
    [TestCase("--key", "--idempotency-key")]
    [TestCase("--dry-run", "The nearest is --")]
    public async Task An_unknown_option_is_told_the_nearest_one(string option, string nearest)
    {
        var run = await CommandRun.Of(Simulator, "send", "Hello", option);

        Assert.That(run.Error, Does.Contain($"error: {option} is not an option").And.Contain(nearest));
    }

    [Test]
    public async Task A_text_that_starts_with_a_hyphen_follows_two_hyphens()
    {
        var run = await CommandRun.Of(Simulator, "send", "--conversation", Simulator.ConversationId, "--", "--dry-run");

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(Simulator.Messages.Single().Content, Is.EqualTo("--dry-run"));
    }

    [TestCase("send")]
    [TestCase("send", "one", "two")]
    [TestCase("send", "Hello", "--output", "xml")]
    [TestCase("send", "Hello", "--region", "Mars")]
    [TestCase("simulate", "--prot", "5080")]
    [TestCase("simulate", "5080")]
    [TestCase("snd", "Hello")]
    public async Task Every_usage_error_starts_with_error(params string[] arguments)
    {
        var run = await CommandRun.Of(arguments);

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Output, Is.Empty);
        Assert.That(run.Error, Does.StartWith("error: "));
    }

    [Test]
    public async Task A_mistyped_command_is_told_the_nearest_one()
    {
        var run = await CommandRun.Of("snd", "Hello");

        Assert.That(run.Error, Does.StartWith("error: snd is not a command. Did you mean send?"));
    }

    [TestCase("")]
    [TestCase("  ")]
    [TestCase("\n")]
    public async Task An_empty_text_is_refused(string text)
    {
        var run = await CommandRun.Of(Simulator, "send", text, "--conversation", Simulator.ConversationId, "--output", "json");

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.StartWith("error: ").And.Contain("an empty text would reach the agent"));
        Assert.That(JsonElement.Parse(run.Output).GetProperty("delivery").GetString(), Is.EqualTo("NotDelivered"));
        Assert.That(Simulator.Requests, Is.Zero);
    }

    [TestCase("--help")]
    [TestCase("send", "--help")]
    [TestCase("send", "-h")]
    public async Task Help_is_no_error(params string[] arguments)
    {
        var run = await CommandRun.Of(arguments);

        Assert.That((run.ExitCode, run.Error), Is.EqualTo((0, "")));
        Assert.That(run.Output, Does.Contain("Usage:"));
    }
}
