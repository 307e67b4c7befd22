using DigitalConnect.IntegrationTests.Security;
using DigitalConnect.Simulator;

namespace DigitalConnect.IntegrationTests.Faults;

/// <summary>Row 19: whoever comes after a process that was stopped in the middle of a call can finish it.</summary>
public sealed class InterruptedCallTests : FaultTest
{
    [Test]
    public async Task A_call_that_was_stopped_in_the_middle_is_finished_with_the_logged_key()
    {
        var simulator = Own(await DigitalConnectSimulator.StartAsync(options => options.AcceptAnyConversation = true, Cancellation));
        simulator.Next(SimulatedResponse.Regular.AfterProcessing().Delay(TimeSpan.FromHours(1)));
        var received = new TaskCompletionSource();
        simulator.MessageReceived += (_, _) => received.TrySetResult();

        // The process stops: nobody ever hears what became of this call.
        var abandoned = SendAsync(ClientOf(simulator), cancellationToken: CancellationToken.None);
        await received.Task.WaitAsync(Cancellation);
        Assert.That(abandoned.IsCompleted, Is.False);
        var logged = (await Log.SeeAsync(eventId: 1)).Message.Split(' ')[^1].TrimEnd('.');

        // The next one has nothing but the message itself and the key from the log.
        var result = await SendAsync(ClientOf(simulator), logged);

        Assert.That(result.IdempotencyKey, Is.EqualTo(logged));
        Assert.That(simulator.Messages.Single().Replays, Is.EqualTo(1));
        Assert.That(simulator.Messages.Single().MessageId, Is.EqualTo(result.MessageId));
    }

    [Test]
    public async Task Everything_that_is_logged_during_a_call_stands_under_its_key()
    {
        var server = StartServer(Wire.Respond(503), Wire.Respond(401));

        var failure = await FailAsync<DigitalConnectApiException>(Client(server));

        var lines = Log.Lines.Where(line => line.Category.StartsWith("DigitalConnect", StringComparison.Ordinal)).ToList();
        Assert.That(lines.Select(line => line.EventId), Is.SupersetOf((int[])[1, 2, 3]));
        Assert.That(lines.Select(line => string.Join(' ', line.Scopes)),
            Is.All.Contains("Operation=SendMessage IdempotencyKey=" + failure.IdempotencyKey));
        Assert.That(lines.Single(line => line.EventId == 2).Message, Does.Contain("ended with 503"));
        Assert.That(lines.Single(line => line.EventId == 3).Message, Does.Contain("failed (Unknown)"));
        Assert.That(lines.Where(line => line.EventId is 1 or 2).Select(line => line.ToString()), Has.None.Contains("c-1"));
        Assert.That(lines.Where(line => line.EventId is 1 or 2).Select(line => line.ToString()), Has.None.Contains(server.Address.Authority));
    }

    private IDigitalConnectClient ClientOf(DigitalConnectSimulator simulator) =>
        Client(options => (options.BaseAddress, options.AccessToken) = (simulator.BaseAddress, simulator.IssueToken()));
}
