using System.Net;
using DigitalConnect.Simulator;

namespace DigitalConnect.Simulator.Tests;

public sealed class FaultTests : SimulatorTest
{
    [Test]
    public async Task A_seed_gives_the_same_faults_again()
    {
        var first = await ObserveAsync(Seeded());
        var second = await ObserveAsync(Seeded());

        Assert.That(second, Is.EqualTo(first));
        Assert.That(first, Does.Contain("503").And.Contain("reset").And.Contain("429 429 429").And.Contain("201"));
    }

    [Test]
    public async Task A_script_goes_before_the_faults()
    {
        Simulator.Faults = new SimulatorFaults(1) { Unavailable = 1 };
        Simulator.Next(SimulatedResponse.Regular);

        using var scripted = await Client.SendAsync();
        using var faulty = await Client.SendAsync();

        Assert.That(scripted.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(faulty.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
    }

    [Test]
    public async Task Each_fault_can_be_had_alone()
    {
        Assert.That(await ObserveAsync(new SimulatorFaults(1) { ResetBeforeProcessing = 1 }, 1), Is.EqualTo("reset"));
        Assert.That(Simulator.Messages, Is.Empty);
        Assert.That(await ObserveAsync(new SimulatorFaults(1) { RevokedToken = 1 }, 1), Is.EqualTo("401"));
        Assert.That(Simulator.Messages, Is.Empty);
        Assert.That(await ObserveAsync(new SimulatorFaults(1) { ServerErrorAfterProcessing = 1 }, 1), Is.EqualTo("500"));
        Assert.That(Simulator.Messages, Has.Count.EqualTo(1));
        Assert.That(await ObserveAsync(new SimulatorFaults(1) { TruncatedBody = 1 }, 1), Is.EqualTo("reset"));
        Assert.That(Simulator.Messages, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Whoever_repeats_a_message_with_its_key_delivers_it_once_through_any_faults()
    {
        Simulator.Faults = new SimulatorFaults(7)
        {
            ResetBeforeProcessing = 0.1,
            ResetAfterProcessing = 0.1,
            Unavailable = 0.1,
            ServerErrorAfterProcessing = 0.1,
            Storm = 0.05,
            SlowBody = 0.05,
            SlowBodyInterval = TimeSpan.Zero,
            TruncatedBody = 0.1,
            RevokedToken = 0.05,
        };

        await Parallel.ForEachAsync(Enumerable.Range(0, 200), TestContext.CurrentContext.CancellationToken, async (number, _) =>
        {
            while (!await TrySendAsync($"key-{number}"))
            {
            }
        });

        var keys = Simulator.Messages.Select(message => message.IdempotencyKey).ToList();
        Assert.That(keys, Is.Unique.And.Count.EqualTo(200));
        Assert.That(Simulator.Messages.Sum(message => message.Replays), Is.Positive, "some answers were lost");
    }

    private async Task<bool> TrySendAsync(string key)
    {
        try
        {
            using var response = await Client.SendAsync(key: key);
            await response.Content.LoadIntoBufferAsync();
            return response.StatusCode == HttpStatusCode.Created;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static SimulatorFaults Seeded() => new(42)
    {
        Unavailable = 0.3,
        ResetAfterProcessing = 0.2,
        Storm = 0.1,
        SlowBody = 0.1,
        SlowBodyInterval = TimeSpan.Zero,
    };

    private async Task<string> ObserveAsync(SimulatorFaults faults, int requests = 60)
    {
        Simulator.Faults = faults;
        var observed = new List<string>();
        for (var request = 0; request < requests; request++)
        {
            try
            {
                using var response = await Client.SendAsync();
                await response.Content.LoadIntoBufferAsync();
                observed.Add($"{(int)response.StatusCode}");
            }
            catch (HttpRequestException)
            {
                observed.Add("reset");
            }
        }

        return string.Join(' ', observed);
    }
}
