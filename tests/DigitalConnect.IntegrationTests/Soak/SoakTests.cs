using System.Globalization;
using DigitalConnect.Simulator;

namespace DigitalConnect.IntegrationTests.Soak;

/// <summary>Many messages through a server that misbehaves: at the end its record must agree with what the callers were told.</summary>
public sealed class SoakTests
{
    private const int Callers = 64;
    private const int WarmUp = 500;
    private const long MostGrowth = 8 * 1024 * 1024;

    private static int Messages =>
        int.Parse(Environment.GetEnvironmentVariable("DIGITALCONNECT_SOAK_MESSAGES") ?? "2000", CultureInfo.InvariantCulture);

    [Test]
    [CancelAfter(300_000)]
    public async Task What_the_callers_were_told_is_what_the_server_has(CancellationToken cancellationToken)
    {
        await RunAndLetGoAsync(WarmUp, seed: 1, cancellationToken);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var (client, totals) = await RunAndLetGoAsync(Messages, seed: 2022, cancellationToken);

        // The server and its record are gone by now; the client is not.
        var growth = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(client);
        await TestContext.Progress.WriteLineAsync($"Soak: {totals}, memory {growth / 1024:+0;-0} KiB.");
        Assert.That(growth, Is.LessThan(MostGrowth));
    }

    // Whoever awaits the run itself keeps its task alive to the end of the method, and with it the server and its record.
    private static async Task<(DigitalConnectClient Client, string Totals)> RunAndLetGoAsync(int messages, int seed, CancellationToken cancellationToken) =>
        await RunAsync(messages, seed, cancellationToken);

    private static async Task<(DigitalConnectClient Client, string Totals)> RunAsync(int messages, int seed, CancellationToken cancellationToken)
    {
        await using var simulator = await DigitalConnectSimulator.StartAsync(options => options.Faults = Faults(seed), cancellationToken);
        var client = DigitalConnectClient.Create(new()
        {
            BaseAddress = simulator.BaseAddress,
            TokenEndpoint = simulator.TokenEndpoint,
            ClientId = simulator.ClientId,
            ClientSecret = simulator.ClientSecret,
        });
        var record = new SoakRecord();
        var next = 0;
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => CallAsync()));
        record.AssertAgreesWith(simulator.Messages);
        Assert.That(record.Count, Is.EqualTo(messages));
        return (client, $"{record}, {simulator.Requests} requests, {simulator.TokenRequests} token requests");

        async Task CallAsync()
        {
            for (var number = Interlocked.Increment(ref next); number <= messages; number = Interlocked.Increment(ref next))
                record.Add(await SendAsync(client, simulator.ConversationId, number, cancellationToken));
        }
    }

    private static SimulatorFaults Faults(int seed) => new(seed)
    {
        ResetBeforeProcessing = 0.02,
        ResetAfterProcessing = 0.02,
        Unavailable = 0.02,
        ServerErrorAfterProcessing = 0.01,
        SlowBody = 0.005,
        TruncatedBody = 0.01,
        RevokedToken = 0.0005,
        Storm = 0.001,
        StormLength = 30,
    };

    private static async Task<Told> SendAsync(DigitalConnectClient client, string conversation, int number, CancellationToken cancellationToken)
    {
        var content = $"message {number}";
        try
        {
            var result = await client.SendMessageAsync(conversation, MessageOf(content, number), cancellationToken: cancellationToken);
            return new Told(result.IdempotencyKey, content, DeliveryStatus.Delivered, HasResult: true);
        }
        catch (DigitalConnectException failure)
        {
            return new Told(failure.IdempotencyKey!, content, failure.Delivery, HasResult: false);
        }
    }

    // Every tenth has an attachment that the server does not know: a 206.
    private static SendMessageRequest MessageOf(string content, int number) => new()
    {
        Content = content,
        Attachments = number % 10 == 0 ? [Attachment.Create("unknown", "a.jpg", "image/jpeg", number)] : null,
    };
}
