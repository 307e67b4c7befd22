using StackExchange.Redis;

namespace DigitalConnect.AspNetCore.Redis;

/// <summary>Claims events with <c>SET NX</c>, which one instance of many wins.</summary>
internal sealed class RedisWebhookDeduplication(IConnectionMultiplexer redis, RedisWebhookDeduplicationOptions options) : IWebhookDeduplication
{
    private const string DeleteIfEqual = "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end";

    private const string ProlongIfEqual = "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('pexpire', KEYS[1], ARGV[2]) end";

    private const int RenewalsPerLifetime = 3;

    private static readonly RedisValue Complete = "complete";

    // An instance renews and releases its own claims only.
    private readonly RedisValue _claim = $"claimed by {Guid.NewGuid()}";

    private IDatabase Database => redis.GetDatabase();

    public TimeSpan? RenewalInterval => options.ClaimLifetime / RenewalsPerLifetime;

    public async ValueTask<bool> TryClaimAsync(string key, CancellationToken cancellationToken) =>
        await Database.StringSetAsync(Name(key), _claim, options.ClaimLifetime, When.NotExists).WaitAsync(cancellationToken).ConfigureAwait(false);

    public async ValueTask RenewAsync(string key, CancellationToken cancellationToken) => await Database
        .ScriptEvaluateAsync(ProlongIfEqual, [Name(key)], [_claim, (long)options.ClaimLifetime.TotalMilliseconds])
        .WaitAsync(cancellationToken).ConfigureAwait(false);

    public async ValueTask ReleaseAsync(string key, CancellationToken cancellationToken) =>
        await Database.ScriptEvaluateAsync(DeleteIfEqual, [Name(key)], [_claim]).WaitAsync(cancellationToken).ConfigureAwait(false);

    public async ValueTask CompleteAsync(string key, CancellationToken cancellationToken) =>
        await Database.StringSetAsync(Name(key), Complete, options.Window).WaitAsync(cancellationToken).ConfigureAwait(false);

    public async ValueTask<bool> IsCompleteAsync(string key, CancellationToken cancellationToken) =>
        await Database.StringGetAsync(Name(key)).WaitAsync(cancellationToken).ConfigureAwait(false) == Complete;

    private RedisKey Name(string key) => options.KeyPrefix + key;
}
