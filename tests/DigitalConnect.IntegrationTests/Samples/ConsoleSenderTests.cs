using DigitalConnect.IntegrationTests.Cli;
using DigitalConnect.IntegrationTests.Simulator;

namespace DigitalConnect.IntegrationTests.Samples;

public sealed class ConsoleSenderTests : SimulatorTest
{
    [Test]
    public async Task The_console_sample_delivers_a_message()
    {
        using var process = ProcessRun.StartSample("ConsoleSender", Simulator, Simulator.ConversationId, "Hello");
        var run = await process.FinishAsync();

        var message = Simulator.Messages.Single();
        Assert.That(message.Content, Is.EqualTo("Hello"));
        Assert.That(run.Output, Does.Contain($"Delivered as {message.MessageId}"), run.Error);
    }

    [Test]
    public async Task The_console_sample_says_what_became_of_a_refused_message()
    {
        using var process = ProcessRun.StartSample("ConsoleSender", Simulator, "no-such-conversation", "Hello");
        var run = await process.FinishAsync();

        Assert.That(run.Error, Does.Contain("NotDelivered").And.Contain("404"));
    }
}
