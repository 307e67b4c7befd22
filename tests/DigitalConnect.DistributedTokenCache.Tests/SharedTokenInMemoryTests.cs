using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;
using Moq;

namespace DigitalConnect.DistributedTokenCache.Tests;

/// <summary>Instances that share a cache in memory.</summary>
public sealed class SharedTokenInMemoryTests : SharedTokenTest
{
    private MemoryDistributedCache _cache = null!;

    [SetUp]
    public void StartCache() => _cache = new MemoryDistributedCache(Options.Create(new MemoryDistributedCacheOptions()));

    [Test]
    public async Task A_cache_that_fails_costs_a_token_request_and_no_message(CancellationToken cancellation)
    {
        var cache = new Mock<IDistributedCache>();
        cache.Setup(failing => failing.GetAsync(It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new IOException("The cache is down."));

        await Start(cache.Object).SendAsync(cancellation);

        Assert.That((Simulator.TokenRequests, Simulator.Messages.Count), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task A_cache_that_hangs_costs_its_timeout_and_no_message(CancellationToken cancellation)
    {
        var cache = new Mock<IDistributedCache>();
        cache.Setup(hanging => hanging.GetAsync(It.IsAny<string>(), It.IsAny<CancellationToken>())).Returns(new TaskCompletionSource<byte[]?>().Task);

        await Start(cache.Object, timeout: TimeSpan.FromMilliseconds(20)).SendAsync(cancellation);

        Assert.That((Simulator.TokenRequests, Simulator.Messages.Count), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task A_cache_that_only_reads_costs_nothing_but_the_sharing(CancellationToken cancellation)
    {
        var cache = new Mock<IDistributedCache>();
        cache.Setup(full => full.GetAsync(It.IsAny<string>(), It.IsAny<CancellationToken>())).ReturnsAsync((byte[]?)null);
        cache.Setup(full => full.SetAsync(It.IsAny<string>(), It.IsAny<byte[]>(), It.IsAny<DistributedCacheEntryOptions>(),
            It.IsAny<CancellationToken>()))
            .ThrowsAsync(new IOException("The cache is full."));

        await Start(cache.Object).SendAsync(cancellation);

        Assert.That((Simulator.TokenRequests, Simulator.Messages.Count), Is.EqualTo((1, 1)));
    }

    [Test]
    public void A_timeout_that_is_no_time_is_refused() => Assert.That(
        () => Start(timeout: TimeSpan.Zero).SendAsync(CancellationToken.None),
        Throws.TypeOf<OptionsValidationException>().With.Message.Contains("OperationTimeout"));

    private protected override IDistributedCache CreateCache() => _cache;
}
