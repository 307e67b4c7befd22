using DigitalConnect.DistributedTokenCache;
using DigitalConnect.IntegrationTests.Faults;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace DigitalConnect.IntegrationTests.Authentication;

/// <summary>The shared cache by the clock.</summary>
[CancelAfter(30_000)]
public sealed class SharedAccessTokenCacheTests
{
    private const string Client = "client";

    private SwiftTime _time = null!;
    private BoundedCache _store = null!;
    private EphemeralDataProtectionProvider _keys = null!;
    private int _requests;

    [SetUp]
    public void SetUp()
    {
        _time = new SwiftTime();
        _time.SetUtcNow(DateTimeOffset.UtcNow);
        _keys = new EphemeralDataProtectionProvider();
        _store = new BoundedCache(
            new MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions { Clock = new Clock(_time) })), "test:", SwiftTime.ShortestLimit, _time);
        _requests = 0;
    }

    [Test]
    public async Task A_token_that_another_instance_renewed_early_is_taken_over()
    {
        var old = await GetAsync(Instance());
        _time.Advance(TimeSpan.FromSeconds(500));

        var renewed = await GetAsync(Instance(), unwanted: old);
        var found = await GetAsync(Instance(), unwanted: old);

        Assert.That(renewed.Value, Is.EqualTo("token-2"));
        Assert.That(found.Value, Is.EqualTo("token-2"));
    }

    [Test]
    public async Task An_older_token_is_no_replacement()
    {
        await GetAsync(Instance());
        var rejected = new AccessToken("newer-but-never-shared", _time.GetUtcNow().AddSeconds(700));

        Assert.That((await GetAsync(Instance(), unwanted: rejected)).Value, Is.EqualTo("token-2"));
    }

    [Test]
    public async Task A_token_that_has_ended_is_not_given()
    {
        await GetAsync(Instance());
        _time.Advance(TimeSpan.FromSeconds(600));

        Assert.That((await GetAsync(Instance())).Value, Is.EqualTo("token-2"));
    }

    [Test]
    public async Task An_instance_that_died_in_its_turn_is_waited_for_until_its_lease_ends()
    {
        await _store.SetAsync(Client + ":lease", [1], TimeSpan.FromSeconds(10), CancellationToken.None);
        var began = _time.GetUtcNow();

        var token = await GetAsync(Instance());

        Assert.That(token.Value, Is.EqualTo("token-1"));
        Assert.That(_time.GetUtcNow() - began, Is.InRange(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(11)));
    }

    [Test]
    public async Task When_the_token_endpoint_fails_the_next_instance_has_its_turn_at_once()
    {
        var failure = new DigitalConnectAuthenticationException("The token endpoint is down.");
        await Assert.ThrowsAsync<DigitalConnectAuthenticationException>(
            () => Instance().GetOrCreateAsync(Client, null, _ => Task.FromException<AccessToken>(failure), CancellationToken.None).AsTask());
        var began = _time.GetUtcNow();

        await GetAsync(Instance());

        Assert.That(_time.GetUtcNow() - began, Is.LessThan(TimeSpan.FromSeconds(1)));
    }

    private SharedAccessTokenCache Instance() =>
        new(new TokenStore(_store, _keys, _time, NullLogger.Instance), new TokenLease(_store, _time), _time, NullLogger.Instance);

    private Task<AccessToken> GetAsync(SharedAccessTokenCache cache, AccessToken? unwanted = null) =>
        cache.GetOrCreateAsync(Client, unwanted, _ => Task.FromResult(NextToken()), CancellationToken.None).AsTask();

    private AccessToken NextToken() => new($"token-{++_requests}", _time.GetUtcNow().AddSeconds(600));

    private sealed class Clock(TimeProvider time) : ISystemClock
    {
        public DateTimeOffset UtcNow => time.GetUtcNow();
    }
}
