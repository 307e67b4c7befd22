using System.Globalization;
using DigitalConnect.Simulator;

namespace DigitalConnect.IntegrationTests.Soak;

/// <summary>Many messages through a server that misbehaves: at the end its record must agree with what the callers were told.</summary>
/// <remarks>One client goes through all rounds. Each round has a server of its own at the same address, as after a deployment.</remarks>
[Parallelizable]
public sealed class SoakTests
{
    private const int Rounds = 5;
    private const int Callers = 64;
    private const long MostGrowthInRound = 1024 * 1024;

    private static int Messages =>
        int.Parse(Environment.GetEnvironmentVariable("DIGITALCONNECT_SOAK_MESSAGES") ?? "2000", CultureInfo.InvariantCulture);

    [Test]
    [CancelAfter(300_000)]
    public async Task What_the_callers_were_told_is_what_the_server_has(CancellationToken cancellationToken)
    {
        DigitalConnectClient? client = null;
        var port = 0;
        var totals = new SoakTotals();
        var memory = new List<long>();
        for (var round = 0; round <= Rounds; round++)
        {
            var server = await SoakServer.StartAsync(port, Faults(seed: 2022 + round), cancellationToken);
            port = server.Port;
            client ??= DigitalConnectClient.Create(server.Options);
            await SendAsync(client, server, Messages / Rounds, cancellationToken);
            totals += await server.EndAsync();
            memory.Add(GC.GetTotalMemory(forceFullCollection: true));
        }

        var growth = memory.Skip(1).Zip(memory, (after, before) => after - before).ToList();
        await TestContext.Out.WriteLineAsync(
            $"Soak: {totals}; growth of memory in each round after the first: " +
            $"{string.Join(", ", growth.Select(bytes => $"{bytes / 1024:+0;-0;0} KiB"))}.");
        Assert.That(totals.Messages, Is.GreaterThanOrEqualTo(Messages));

        // What leaks grows in every round. One round alone may hold what other tests or the runtime's pools came to hold in it.
        Assert.That(growth.Order().ElementAt(Rounds / 2), Is.LessThan(MostGrowthInRound), "median growth of memory in a round");
        GC.KeepAlive(client);
    }

    private static Task SendAsync(DigitalConnectClient client, SoakServer server, int messages, CancellationToken cancellationToken)
    {
        var next = 0;
        return Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => CallAsync()));

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
