using System.Text;
using DigitalConnect.Simulator;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Caching.Distributed;

namespace DigitalConnect.DistributedTokenCache.Tests;

/// <summary>What must be true of a shared token, whatever keeps it.</summary>
[CancelAfter(60_000)]
public abstract class SharedTokenTest
{
    // These tests are not about time; a busy machine must not make them so.
    private static readonly TimeSpan Ample = TimeSpan.FromSeconds(20);

    private readonly List<ProgramInstance> _instances = [];

    private protected DigitalConnectSimulator Simulator { get; private set; } = null!;

    private protected IDataProtectionProvider Keys { get; private set; } = null!;

    [SetUp]
    public async Task StartSimulator()
    {
        Simulator = await DigitalConnectSimulator.StartAsync();
        Keys = new EphemeralDataProtectionProvider();
    }

    [TearDown]
    public async Task Stop()
    {
        foreach (var instance in _instances)
            await instance.DisposeAsync();
        _instances.Clear();
        await Simulator.DisposeAsync();
    }

    [Test]
    public async Task Instances_that_start_while_a_valid_token_is_shared_ask_for_none(CancellationToken cancellation)
    {
        await Start().SendAsync(cancellation);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Start().SendAsync(cancellation)));

        Assert.That(Simulator.TokenRequests, Is.EqualTo(1));
        Assert.That(Simulator.Messages, Has.Count.EqualTo(21));
    }

    [Test]
    public async Task Instances_that_start_together_ask_once(CancellationToken cancellation)
    {
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Start().SendAsync(cancellation)));

        Assert.That(Simulator.TokenRequests, Is.EqualTo(1));
    }

    [Test]
    public async Task A_token_that_the_api_rejects_is_replaced_once_for_all(CancellationToken cancellation)
    {
        ProgramInstance[] instances = [.. Enumerable.Range(0, 10).Select(_ => Start())];
        await Task.WhenAll(instances.Select(instance => instance.SendAsync(cancellation)));

        for (var replaced = 1; replaced <= 3; replaced++)
        {
            Simulator.RevokeTokens();
            await Task.WhenAll(instances.Select(instance => instance.SendAsync(cancellation)));
            Assert.That(Simulator.TokenRequests, Is.EqualTo(1 + replaced));
        }
    }

    [Test]
    public async Task Another_client_has_another_token(CancellationToken cancellation)
    {
        await using var elsewhere = await DigitalConnectSimulator.StartAsync(cancellationToken: cancellation);

        await Start().SendAsync(cancellation);
        await Start(simulator: elsewhere).SendAsync(cancellation);

        Assert.That((Simulator.TokenRequests, elsewhere.TokenRequests), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task Another_tenant_that_knows_the_client_id_and_not_the_secret_gets_no_token(CancellationToken cancellation)
    {
        await Start().SendAsync(cancellation);

        var failure = await Assert.CatchAsync<DigitalConnectAuthenticationException>(() => Start(secret: "guessed").SendAsync(cancellation));

        Assert.That(failure!.Error, Is.EqualTo("invalid_client"));
        Assert.That(Simulator.Messages, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task What_is_stored_tells_nothing(CancellationToken cancellation)
    {
        var cache = new WatchedCache(CreateCache());
        string? token = null;
        await Start(cache, new WatchedProtection(Keys, plain => token = Encoding.ASCII.GetString(plain, 8, plain.Length - 8)))
            .SendAsync(cancellation);

        Assert.That(token, Is.Not.Null.And.Not.Empty);
        var written = cache.Written.Select(entry => entry.Key + Encoding.Latin1.GetString(entry.Value)).ToArray();
        Assert.That(written, Is.Not.Empty);
        foreach (var secret in new[] { token, Simulator.ClientId, Simulator.ClientSecret, Simulator.AccountName })
            Assert.That(written, Has.None.Contains(secret));
    }

    [Test]
    public async Task An_entry_that_cannot_be_read_costs_a_token_request(CancellationToken cancellation)
    {
        var cache = new WatchedCache(CreateCache());
        await Start(cache).SendAsync(cancellation);
        foreach (var (key, _) in cache.Written.Where(entry => !entry.Key.EndsWith(":lease", StringComparison.Ordinal)))
            await cache.SetStringAsync(key, "garbage", cancellation);

        await Start().SendAsync(cancellation);
        await Start().SendAsync(cancellation);

        Assert.That(Simulator.TokenRequests, Is.EqualTo(2));
    }

    [Test]
    public async Task An_instance_with_other_keys_asks_for_a_token_of_its_own(CancellationToken cancellation)
    {
        await Start().SendAsync(cancellation);

        await Start(keys: new EphemeralDataProtectionProvider()).SendAsync(cancellation);

        Assert.That(Simulator.TokenRequests, Is.EqualTo(2));
        Assert.That(Simulator.Messages, Has.Count.EqualTo(2));
    }

    private protected abstract IDistributedCache CreateCache();

    private protected ProgramInstance Start(
        IDistributedCache? cache = null,
        IDataProtectionProvider? keys = null,
        DigitalConnectSimulator? simulator = null,
        TimeSpan? timeout = null,
        string? secret = null)
    {
        var instance = new ProgramInstance(simulator ?? Simulator, cache ?? CreateCache(), keys ?? Keys, timeout ?? Ample, secret);
        _instances.Add(instance);
        return instance;
    }
}
