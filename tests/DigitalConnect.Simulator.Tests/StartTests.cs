using System.Net;
using DigitalConnect.Simulator;

namespace DigitalConnect.Simulator.Tests;

public sealed class StartTests
{
    [Test]
    public async Task A_simulator_listens_on_loopback_under_a_port_of_its_own()
    {
        await using var first = await DigitalConnectSimulator.StartAsync();
        await using var second = await DigitalConnectSimulator.StartAsync();

        Assert.Multiple(() =>
        {
            Assert.That(first.BaseAddress.Host, Is.EqualTo("127.0.0.1"));
            Assert.That(first.BaseAddress, Is.Not.EqualTo(second.BaseAddress));
            Assert.That(first.TokenEndpoint, Is.EqualTo(new Uri(first.BaseAddress, "/oauth/token")));
            Assert.That(first.ClientId, Is.EqualTo(DigitalConnectSimulatorOptions.DefaultClientId));
            Assert.That(first.ClientSecret, Is.EqualTo(DigitalConnectSimulatorOptions.DefaultClientSecret));
            Assert.That(first.AccountName, Is.EqualTo(DigitalConnectSimulatorOptions.DefaultAccountName));
        });
    }

    [Test]
    public async Task A_port_can_be_asked_for_unless_it_is_taken()
    {
        await using var first = await DigitalConnectSimulator.StartAsync();
        var port = first.BaseAddress.Port;

        await Assert.ThrowsAsync<IOException>(() => DigitalConnectSimulator.StartAsync(options => options.Port = port));
        await first.DisposeAsync();
        await using var second = await DigitalConnectSimulator.StartAsync(options => options.Port = port);
        Assert.That(second.BaseAddress.Port, Is.EqualTo(port));
    }

    [Test]
    public async Task A_wrong_option_is_refused_at_start()
    {
        await AssertRefused(options => options.Port = 70000);
        await AssertRefused(options => options.TokenLifetime = TimeSpan.Zero);
        await AssertRefused(options => options.ClientId = " ");
    }

    [Test]
    public async Task Options_are_read_at_start_and_not_later()
    {
        var options = new DigitalConnectSimulatorOptions();
        await using var simulator = await DigitalConnectSimulator.StartAsync(options);
        options.KnownAttachments.Add("late");
        using var client = new PlainClient(simulator);

        using var response = await client.SendAsync("""{"attachments":[{"id":"late","name":"a","type":"b","size":"1"}]}""");

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.PartialContent));
    }

    private static Task AssertRefused(Action<DigitalConnectSimulatorOptions> configure) =>
        Assert.ThatAsync(() => DigitalConnectSimulator.StartAsync(configure), Throws.InstanceOf<ArgumentException>());

    [Test]
    public async Task A_simulator_may_be_disposed_twice()
    {
        var simulator = await DigitalConnectSimulator.StartAsync();

        await simulator.DisposeAsync();

        Assert.DoesNotThrow(() => simulator.DisposeAsync().AsTask().GetAwaiter().GetResult());
    }
}
