using DigitalConnect.AspNetCore.Redis;
using DigitalConnect.AspNetCore.Tests.Hosting;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace DigitalConnect.AspNetCore.Tests.Deduplication;

/// <summary>Two instances of a program, each with its own connection to one Redis.</summary>
[External("redis-server")]
public abstract class RedisTest
{
    private protected RedisServer Redis { get; private set; } = null!;

    private protected IReadOnlyList<Receiver> Receivers { get; private set; } = [];

    [SetUp]
    public async Task Start()
    {
        Redis = await RedisServer.StartAsync(TestContext.CurrentContext.CancellationToken);
        Receivers = await Task.WhenAll(StartReceiverAsync(), StartReceiverAsync());
    }

    [TearDown]
    public async Task Stop()
    {
        foreach (var receiver in Receivers)
            await receiver.DisposeAsync();
        await Redis.DisposeAsync();
    }

    private async Task<Receiver> StartReceiverAsync()
    {
        // A lost connection is told at once instead of waited for.
        var options = ConfigurationOptions.Parse(Redis.Endpoint);
        options.BacklogPolicy = BacklogPolicy.FailFast;
        var connection = await ConnectionMultiplexer.ConnectAsync(options);
        return await Receiver.StartAsync(services: services => services
            .AddSingleton<IConnectionMultiplexer>(_ => connection)
            .AddDigitalConnectRedisDeduplication());
    }
}
