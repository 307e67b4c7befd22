using System.Security.Cryptography;
using DigitalConnect.Authentication;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace DigitalConnect.Tests.Authentication;

/// <summary>A cache of the user's own may do what it likes: there is always the token endpoint.</summary>
[CancelAfter(30_000)]
public class SharedTokenSourceTests
{
    private static readonly Action<DigitalConnectOptions>[] Changes =
    [
        _ => { },
        options => options.ClientId = "another",
        options => options.ClientSecret = "another",
        options => options.AccountName = "another",
        options => options.Region = DigitalConnectRegion.EU,
        options => options.BaseAddress = new("https://api.example"),
        options => options.TokenEndpoint = new("https://id.example/token"),
        _ => { },
    ];

    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch.AddYears(56));

    [Test]
    public async Task A_token_from_the_cache_needs_no_request(CancellationToken cancellation)
    {
        var shared = new AccessToken("shared", _time.GetUtcNow().AddMinutes(10));
        var server = new StubHandler(_ => TokenSamples.Token("own"));

        var token = await Provider(server, (_, _, _) => new(shared)).GetTokenAsync(cancellation);

        Assert.That(token, Is.SameAs(shared));
        Assert.That(server.Count, Is.Zero);
    }

    [Test]
    public async Task The_cache_is_told_which_token_was_rejected(CancellationToken cancellation)
    {
        var unwanted = new List<string?>();
        var tokens = Provider(new StubHandler(_ => TokenSamples.Token("own")), (_, rejected, request) =>
        {
            unwanted.Add(rejected?.Value);
            return new(request(CancellationToken.None));
        });

        tokens.Invalidate(await tokens.GetTokenAsync(cancellation));
        await tokens.GetTokenAsync(cancellation);

        Assert.That(string.Join(", ", unwanted.Select(value => value ?? "none")), Is.EqualTo("none, own"));
    }

    [Test]
    public async Task A_cache_that_throws_costs_a_token_request(CancellationToken cancellation)
    {
        var tokens = Provider(new StubHandler(_ => TokenSamples.Token("own")), (_, _, _) => throw new IOException("The cache is down."));

        Assert.That((await tokens.GetTokenAsync(cancellation)).Value, Is.EqualTo("own"));
    }

    [Test]
    public async Task A_cache_that_hangs_is_given_up(CancellationToken cancellation)
    {
        var asked = new TaskCompletionSource();
        var server = new StubHandler(_ => TokenSamples.Token("own"));
        var tokens = Provider(server, (_, _, _) =>
        {
            asked.SetResult();
            return new(new TaskCompletionSource<AccessToken>().Task);
        });

        var waiting = tokens.GetTokenAsync(cancellation).AsTask();
        await asked.Task;
        _time.Advance(TimeSpan.FromSeconds(30));

        Assert.That((await waiting).Value, Is.EqualTo("own"));
    }

    [Test]
    public async Task The_key_is_of_the_client_and_tells_nothing(CancellationToken cancellation)
    {
        var keys = new List<string>();
        var shared = new AccessToken("shared", _time.GetUtcNow().AddMinutes(10));
        foreach (var change in Changes)
        {
            var options = TokenSamples.Options();
            change(options);
            await Provider(new StubHandler(_ => TokenSamples.Token("own")), (key, _, _) => { keys.Add(key); return new(shared); }, options)
                .GetTokenAsync(cancellation);
        }

        Assert.That(keys, Has.All.Matches("^[0-9a-f]{64}$"));
        Assert.That(keys.Distinct().Count(), Is.EqualTo(Changes.Length - 1));
        Assert.That(keys[^1], Is.EqualTo(keys[0]));
    }

    [Test]
    public async Task The_key_is_of_the_scopes(CancellationToken cancellation)
    {
        var keys = new List<string>();
        var shared = new AccessToken("shared", _time.GetUtcNow().AddMinutes(10));
        var tokens = Provider(new StubHandler(_ => TokenSamples.Token("own")), (key, _, _) => { keys.Add(key); return new(shared); });

        await tokens.GetTokenAsync(["a", "b"], cancellation);
        await tokens.GetTokenAsync(["a"], cancellation);

        Assert.That(keys.Distinct().Count(), Is.EqualTo(2));
    }

    [Test]
    public async Task A_key_of_a_private_key_is_the_same_however_it_is_written(CancellationToken cancellation)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var another = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var keys = new List<string>();
        var shared = new AccessToken("shared", _time.GetUtcNow().AddMinutes(10));
        foreach (var text in new[] { key.ExportPkcs8PrivateKeyPem(), Convert.ToBase64String(key.ExportPkcs8PrivateKey()),
            another.ExportPkcs8PrivateKeyPem() })
        {
            var options = TokenSamples.Options();
            (options.ClientSecret, options.PrivateKey, options.KeyId) = (null, text, "k");
            await Provider(new StubHandler(_ => TokenSamples.Token("own")), (name, _, _) => { keys.Add(name); return new(shared); }, options)
                .GetTokenAsync(cancellation);
        }

        Assert.That(keys[1], Is.EqualTo(keys[0]));
        Assert.That(keys[2], Is.Not.EqualTo(keys[0]));
    }

    private IAccessTokenProvider Provider(
        HttpMessageHandler server,
        Func<string, AccessToken?, Func<CancellationToken, Task<AccessToken>>, ValueTask<AccessToken>> get,
        DigitalConnectOptions? options = null)
    {
        var cache = new Mock<IAccessTokenCache>();
        cache.Setup(shared => shared.GetOrCreateAsync(
                It.IsAny<string>(), It.IsAny<AccessToken?>(), It.IsAny<Func<CancellationToken, Task<AccessToken>>>(), It.IsAny<CancellationToken>()))
            .Returns((string key, AccessToken? unwanted, Func<CancellationToken, Task<AccessToken>> request, CancellationToken _) => get(key,
                unwanted, request));
        return TokenProviderFactory.Create(options ?? TokenSamples.Options(), server, _time, cache: cache.Object);
    }
}
