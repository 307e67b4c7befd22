using DigitalConnect.Simulator;

namespace DigitalConnect.TestSupport;

/// <summary>A fresh simulator, and a client of it, for each test.</summary>
[CancelAfter(60_000)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public abstract class SimulatorTest
{
    private protected DigitalConnectSimulator Simulator { get; private set; } = null!;

    private protected PlainClient Client { get; private set; } = null!;

    [SetUp]
    public async Task Start()
    {
        Simulator = await DigitalConnectSimulator.StartAsync(Configure, TestContext.CurrentContext.CancellationToken);
        Client = new PlainClient(Simulator);
    }

    [TearDown]
    public async Task Stop()
    {
        Client.Dispose();
        await Simulator.DisposeAsync();
    }

    private protected virtual void Configure(DigitalConnectSimulatorOptions options)
    {
    }
}
