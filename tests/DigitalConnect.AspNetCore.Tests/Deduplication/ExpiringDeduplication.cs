using System.Collections.Concurrent;

namespace DigitalConnect.AspNetCore.Tests.Deduplication;

/// <summary>A store whose claims expire, and that several instances share.</summary>
internal sealed class ExpiringDeduplication(TimeProvider time) : IWebhookDeduplication
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _claims = new();

    public static TimeSpan Lifetime { get; } = TimeSpan.FromMinutes(1);

    public TimeSpan? RenewalInterval => Lifetime / 3;

    public int Renewals { get; private set; }

    /// <summary>Whether another instance could claim what this one has claimed.</summary>
    public bool HasExpired => _claims.Values.Single() <= time.GetUtcNow();

    public bool IsEmpty => _claims.IsEmpty;

    /// <summary>Loses its claims, as a store does that is started anew.</summary>
    public void Forget() => _claims.Clear();

    public ValueTask<bool> TryClaimAsync(string key, CancellationToken cancellationToken) =>
        ValueTask.FromResult(_claims.TryAdd(key, time.GetUtcNow() + Lifetime));

    public ValueTask RenewAsync(string key, CancellationToken cancellationToken)
    {
        _claims[key] = time.GetUtcNow() + Lifetime;
        Renewals++;
        return ValueTask.CompletedTask;
    }

    public ValueTask ReleaseAsync(string key, CancellationToken cancellationToken)
    {
        _claims.TryRemove(key, out _);
        return ValueTask.CompletedTask;
    }
}
