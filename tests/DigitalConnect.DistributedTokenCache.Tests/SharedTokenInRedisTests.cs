using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.StackExchangeRedis;

namespace DigitalConnect.DistributedTokenCache.Tests;

/// <summary>Instances that share a Redis, each with a connection of its own.</summary>
[External("redis-server")]
public sealed class SharedTokenInRedisTests : SharedTokenTest
{
    private readonly List<RedisCache> _caches = [];
    private RedisServer _redis = null!;

    [SetUp]
    public async Task StartRedis() => _redis = await RedisServer.StartAsync(TestContext.CurrentContext.CancellationToken);

    [TearDown]
    public async Task StopRedis()
    {
        foreach (var cache in _caches)
            cache.Dispose();
        _caches.Clear();
        await _redis.DisposeAsync();
    }

    [Test]
    public async Task A_Redis_that_is_down_costs_a_token_request_and_no_message(CancellationToken cancellation)
    {
        var running = Start(timeout: TimeSpan.FromMilliseconds(500));
        await running.SendAsync(cancellation);
        await _redis.StopAsync();
        Simulator.RevokeTokens();

        await running.SendAsync(cancellation);
        await Start(timeout: TimeSpan.FromMilliseconds(500)).SendAsync(cancellation);

        Assert.That(Simulator.TokenRequests, Is.EqualTo(3));
        Assert.That(Simulator.Messages, Has.Count.EqualTo(3));
    }

    private protected override IDistributedCache CreateCache()
    {
        var cache = new RedisCache(new RedisCacheOptions { Configuration = _redis.Endpoint });
        _caches.Add(cache);
        return cache;
    }
}
