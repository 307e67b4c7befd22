namespace DigitalConnect.IntegrationTests.Samples;

public sealed class ConsoleSenderTests : SimulatorTest
{
    [Test]
    public async Task The_console_sample_delivers_a_message()
    {
        using var process = ProcessRun.StartSample("ConsoleSender", Simulator, "--conversation", Simulator.ConversationId, "--text", "Hello");
        var run = await process.FinishAsync();

        var message = Simulator.Messages.Single();
        Assert.That(message.Content, Is.EqualTo("Hello"));
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Output, Does.Contain($"Delivered as {message.MessageId}"), run.Error);
    }

    [Test]
    public async Task The_console_sample_says_what_became_of_a_refused_message()
    {
        using var process = ProcessRun.StartSample("ConsoleSender", Simulator, "--conversation", "no-such-conversation", "--text", "Hello");
        var run = await process.FinishAsync();

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain("NotDelivered").And.Contain("404"));
    }

    [Test]
    public async Task The_console_sample_says_what_is_missing_when_nothing_is_configured()
    {
        using var process = ProcessRun.StartSample("ConsoleSender", account: null, "--conversation", "c", "--text", "Hello");
        var run = await process.FinishAsync();

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.StartWith("Nothing was sent: ").And.Contain("ClientId").And.Not.Contain("   at "));
    }

    [Test]
    public async Task The_console_sample_says_which_argument_is_missing()
    {
        using var process = ProcessRun.StartSample("ConsoleSender", Simulator);
        var run = await process.FinishAsync();

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain("--conversation"));
    }
}
