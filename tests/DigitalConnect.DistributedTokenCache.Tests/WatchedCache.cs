using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Distributed;

namespace DigitalConnect.DistributedTokenCache.Tests;

/// <summary>A cache that keeps what was written to it.</summary>
internal sealed class WatchedCache(IDistributedCache cache) : IDistributedCache
{
    public ConcurrentQueue<KeyValuePair<string, byte[]>> Written { get; } = [];

    public byte[]? Get(string key) => cache.Get(key);

    public Task<byte[]?> GetAsync(string key, CancellationToken token = default) => cache.GetAsync(key, token);

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options)
    {
        Written.Enqueue(new(key, value));
        cache.Set(key, value, options);
    }

    public Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
    {
        Written.Enqueue(new(key, value));
        return cache.SetAsync(key, value, options, token);
    }

    public void Refresh(string key) => cache.Refresh(key);

    public Task RefreshAsync(string key, CancellationToken token = default) => cache.RefreshAsync(key, token);

    public void Remove(string key) => cache.Remove(key);

    public Task RemoveAsync(string key, CancellationToken token = default) => cache.RemoveAsync(key, token);
}
