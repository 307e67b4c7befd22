using DigitalConnect.Simulator;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace DigitalConnect.DistributedTokenCache.Tests;

/// <summary>A thousand calls at once, over sockets.</summary>
[CancelAfter(120_000)]
public sealed class ConcurrentCallsTests
{
    private const int Calls = 1000;

    private FakeTimeProvider _time = null!;
    private DigitalConnectSimulator _simulator = null!;
    private ServiceProvider _services = null!;

    [SetUp]
    public async Task Start()
    {
        _time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        _simulator = await DigitalConnectSimulator.StartAsync(options => options.TimeProvider = _time);
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(_time);
        services.AddDigitalConnect(options =>
        {
            options.BaseAddress = _simulator.BaseAddress;
            options.TokenEndpoint = _simulator.TokenEndpoint;
            options.ClientId = _simulator.ClientId;
            options.ClientSecret = _simulator.ClientSecret;
        });
        _services = services.BuildServiceProvider();
    }

    [TearDown]
    public async Task Stop()
    {
        await _services.DisposeAsync();
        await _simulator.DisposeAsync();
    }

    [Test]
    public async Task A_cold_an_expiring_and_a_revoked_token_cost_one_token_request_each(CancellationToken cancellation)
    {
        await SendAll(cancellation);
        Assert.That(_simulator.TokenRequests, Is.EqualTo(1), "cold");

        var tokens = _services.GetRequiredService<IAccessTokenProvider>();
        var expiring = await tokens.GetTokenAsync(["digital-connect:write"], cancellation);
        _time.Advance(TimeSpan.FromSeconds(545));
        await SendAll(cancellation);
        while (await tokens.GetTokenAsync(["digital-connect:write"], cancellation) == expiring)
            await Task.Yield();
        Assert.That(_simulator.TokenRequests, Is.EqualTo(2), "expiring");

        _simulator.RevokeTokens();
        await SendAll(cancellation);
        Assert.That(_simulator.TokenRequests, Is.EqualTo(3), "revoked");

        Assert.That(_simulator.Messages, Has.Count.EqualTo(3 * Calls));
    }

    private Task<SendMessageResult[]> SendAll(CancellationToken cancellation) =>
        Task.WhenAll(Enumerable.Range(0, Calls).Select(_ => Send(cancellation)));

    private Task<SendMessageResult> Send(CancellationToken cancellation) => _services.GetRequiredService<IDigitalConnectClient>()
        .SendMessageAsync(_simulator.ConversationId, new SendMessageRequest { Content = "Hello" }, cancellationToken: cancellation);
}
