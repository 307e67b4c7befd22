using System.Globalization;
using DigitalConnect.Simulator;

namespace DigitalConnect.IntegrationTests.Soak;

/// <summary>Many messages through a server that misbehaves: at the end its record must agree with what the callers were told.</summary>
public sealed class SoakTests
{
    private const int Callers = 64;
    private const long MostGrowth = 8 * 1024 * 1024;

    private static int Messages =>
        int.Parse(Environment.GetEnvironmentVariable("DIGITALCONNECT_SOAK_MESSAGES") ?? "2000", CultureInfo.InvariantCulture);

    [Test]
    [CancelAfter(300_000)]
    public async Task What_the_callers_were_told_is_what_the_server_has(CancellationToken cancellationToken)
    {
        await RunAsync(Messages, seed: 1, cancellationToken);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var (client, totals) = await RunAsync(Messages, seed: 2022, cancellationToken);

        // Level means: a second round as long as the first adds nothing to what the first left behind.
        Assert.That(() => Growth(before), Is.LessThan(MostGrowth).After(20).Seconds.PollEvery(250).MilliSeconds);
        await TestContext.Progress.WriteLineAsync($"Soak: {totals}, memory {Growth(before) / 1024:+0;-0} KiB.");
        GC.KeepAlive(client);
    }

    private static long Growth(long before) => GC.GetTotalMemory(forceFullCollection: true) - before;

    private static async Task<(DigitalConnectClient Client, string Totals)> RunAsync(int messages, int seed, CancellationToken cancellationToken)
    {
        var server = new SoakServer(await DigitalConnectSimulator.StartAsync(options => options.Faults = Faults(seed), cancellationToken));
        var client = DigitalConnectClient.Create(server.Options);
        var next = 0;
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => CallAsync()));
        return (client, await server.EndAsync(messages));

        async Task CallAsync()
        {
            for (var number = Interlocked.Increment(ref next); number <= messages; number = Interlocked.Increment(ref next))
                server.Record.Add(await SendAsync(client, server.Conversation, number, cancellationToken));
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
