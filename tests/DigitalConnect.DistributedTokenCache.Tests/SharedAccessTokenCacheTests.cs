using DigitalConnect.DistributedTokenCache;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Moq;

namespace DigitalConnect.DistributedTokenCache.Tests;

/// <summary>The shared cache by the clock.</summary>
[CancelAfter(30_000)]
public sealed class SharedAccessTokenCacheTests
{
    private const string Client = "client";

    private SkippingTimeProvider _time = null!;
    private MemoryDistributedCache _memory = null!;
    private BoundedCache _store = null!;
    private EphemeralDataProtectionProvider _keys = null!;
    private int _requests;

    [SetUp]
    public void SetUp()
    {
        _time = new SkippingTimeProvider();
        _time.SetUtcNow(DateTimeOffset.UtcNow);
        _keys = new EphemeralDataProtectionProvider();
        _memory = new MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions { Clock = new Clock(_time) }));
        _store = new BoundedCache(_memory, "test:", SkippingTimeProvider.ShortestLimit, _time);
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
    public async Task An_instance_that_died_in_its_turn_is_waited_for_no_longer_than_a_token_request_takes()
    {
        await _store.SetAsync(Client + ":lease", [1], TimeSpan.FromSeconds(10), CancellationToken.None);
        var began = _time.GetUtcNow();

        var token = await GetAsync(Instance());

        Assert.That(token.Value, Is.EqualTo("token-1"));
        Assert.That(_time.GetUtcNow() - began, Is.InRange(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2.5)));
    }

    [Test]
    public async Task A_lease_that_never_ends_is_waited_for_once_and_costs_one_token_request()
    {
        var endless = new EndlessLeases(_memory);
        var store = new BoundedCache(endless, "test:", SkippingTimeProvider.ShortestLimit, _time);
        await store.SetAsync(Client + ":lease", [1], TimeSpan.FromSeconds(10), CancellationToken.None);
        var (one, two) = (Instance(store), Instance(store));
        AccessToken? token = null;

        for (var renewed = 1; renewed <= 5; renewed++)
        {
            var began = _time.GetUtcNow();
            token = await GetAsync(one, unwanted: token);
            Assert.That(_requests, Is.EqualTo(renewed));
            Assert.That(_time.GetUtcNow() - began, Is.LessThan(TimeSpan.FromSeconds(2.5)));
            Assert.That((await GetAsync(two)).Value, Is.EqualTo(token.Value));
            _time.Advance(TimeSpan.FromSeconds(500));
        }
    }

    [Test]
    public async Task A_clock_that_is_set_back_by_two_hours_prolongs_no_waiting()
    {
        var clock = new TurnedBackTime(_time);
        await _store.SetAsync(Client + ":lease", [1], TimeSpan.FromHours(10), CancellationToken.None);
        var began = _time.GetTimestamp();

        await GetAsync(Instance(clock: clock));

        Assert.That(_time.GetElapsedTime(began), Is.LessThan(TimeSpan.FromSeconds(3)));
    }

    [Test]
    public async Task An_operation_that_fails_after_it_was_given_up_is_not_reported_as_unobserved()
    {
        var unobserved = 0;
        void Count(object? sender, UnobservedTaskExceptionEventArgs failed) =>
            unobserved += failed.Exception.InnerException is InvalidTimeZoneException ? 1 : 0;
        TaskScheduler.UnobservedTaskException += Count;
        try
        {
            await FailLateAsync();
            GC.Collect();
            GC.WaitForPendingFinalizers();
            Assert.That(unobserved, Is.Zero);
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Count;
        }

        static async Task FailLateAsync()
        {
            var late = new TaskCompletionSource<byte[]?>();
            var cache = new Mock<IDistributedCache>();
            cache.Setup(slow => slow.GetAsync(It.IsAny<string>(), It.IsAny<CancellationToken>())).Returns(late.Task);
            var bounded = new BoundedCache(cache.Object, "", TimeSpan.FromMilliseconds(1), TimeProvider.System);
            await Assert.CatchAsync<OperationCanceledException>(() => bounded.GetAsync("key", CancellationToken.None));
            late.SetException(new InvalidTimeZoneException("Too late for anybody to hear."));
        }
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

    private SharedAccessTokenCache Instance(BoundedCache? store = null, TimeProvider? clock = null) => new(
        new TokenStore(store ?? _store, _keys, _time, NullLogger.Instance),
        new TokenLease(store ?? _store, clock ?? _time),
        clock ?? _time,
        NullLogger.Instance);

    private Task<AccessToken> GetAsync(SharedAccessTokenCache cache, AccessToken? unwanted = null) =>
        cache.GetOrCreateAsync(Client, unwanted, _ => Task.FromResult(NextToken()), CancellationToken.None).AsTask();

    private AccessToken NextToken() => new($"token-{++_requests}", _time.GetUtcNow().AddSeconds(600));

    /// <summary>A cache that knows no end of a lease, and takes none away.</summary>
    private sealed class EndlessLeases(IDistributedCache cache) : IDistributedCache
    {
        private byte[]? _lease;

        public Task<byte[]?> GetAsync(string key, CancellationToken token) => IsLease(key) ? Task.FromResult(_lease) : cache.GetAsync(key, token);

        public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token)
        {
            _lease = IsLease(key) ? value : _lease;
            return IsLease(key) ? Task.CompletedTask : cache.SetAsync(key, value, options, token);
        }

        public Task RemoveAsync(string key, CancellationToken token) => IsLease(key) ? Task.CompletedTask : cache.RemoveAsync(key, token);

        public Task RefreshAsync(string key, CancellationToken token) => throw new NotSupportedException();

        public byte[]? Get(string key) => throw new NotSupportedException();

        public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => throw new NotSupportedException();

        public void Remove(string key) => throw new NotSupportedException();

        public void Refresh(string key) => throw new NotSupportedException();

        private static bool IsLease(string key) => key.EndsWith(":lease", StringComparison.Ordinal);
    }

    /// <summary>Somebody sets the clock back by two hours whenever it is looked at.</summary>
    private sealed class TurnedBackTime(TimeProvider time) : TimeProvider
    {
        private int _looks;

        public override long TimestampFrequency => time.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => time.GetUtcNow() - (TimeSpan.FromHours(2) * _looks++);

        public override long GetTimestamp() => time.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            time.CreateTimer(callback, state, dueTime, period);
    }

    private sealed class Clock(TimeProvider time) : ISystemClock
    {
        public DateTimeOffset UtcNow => time.GetUtcNow();
    }
}
