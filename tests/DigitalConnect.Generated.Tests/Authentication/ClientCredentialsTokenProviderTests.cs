using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace DigitalConnect.Tests.Authentication;

[CancelAfter(30_000)]
public class ClientCredentialsTokenProviderTests
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch.AddYears(56));
    private int _issued;

    [SetUp]
    public void SetUp() => _issued = 0;

    [Test]
    public async Task A_token_is_asked_for_once_and_kept(CancellationToken cancellation)
    {
        var server = new StubHandler(_ => NextToken());
        var tokens = TokenSamples.Provider(server, _time);

        var first = await tokens.GetTokenAsync(cancellation);
        var second = await tokens.GetTokenAsync(cancellation);

        Assert.That(second, Is.SameAs(first));
        Assert.That(first.ExpiresAt, Is.EqualTo(_time.GetUtcNow().AddSeconds(600)));
        Assert.That(server.Count, Is.EqualTo(1));
    }

    [Test]
    public async Task A_thousand_callers_of_a_cold_token_make_one_request(CancellationToken cancellation)
    {
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        var server = new StubHandler((_, _) => answer.Task);
        var tokens = TokenSamples.Provider(server, _time);

        var callers = Enumerable.Range(0, 1000).Select(_ => Task.Run(() => tokens.GetTokenAsync(cancellation).AsTask())).ToArray();
        await Eventually.Is(() => server.Count == 1);
        answer.SetResult(NextToken());
        var given = await Task.WhenAll(callers);

        Assert.That(given.Distinct().Count(), Is.EqualTo(1));
        Assert.That(server.Count, Is.EqualTo(1));
    }

    [Test]
    public async Task A_thousand_callers_of_an_expiring_token_make_one_request_and_none_waits(CancellationToken cancellation)
    {
        var renewed = new TaskCompletionSource<HttpResponseMessage>();
        var server = new StubHandler((_, _) => _issued == 0 ? Task.FromResult(NextToken()) : renewed.Task);
        var tokens = TokenSamples.Provider(server, _time);
        var old = await tokens.GetTokenAsync(cancellation);

        _time.Advance(TimeSpan.FromSeconds(545));
        var given = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => Task.Run(() => tokens.GetTokenAsync(cancellation).AsTask())));

        Assert.That(given, Is.All.SameAs(old));
        await Eventually.Is(() => server.Count == 2);
        renewed.SetResult(NextToken());
        await Eventually.Is(() => tokens.GetTokenAsync(cancellation).AsTask().Result.Value == "token-2");
        Assert.That(server.Count, Is.EqualTo(2));
    }

    [Test]
    public async Task A_thousand_rejections_of_one_token_make_one_request(CancellationToken cancellation)
    {
        var server = new StubHandler(_ => NextToken());
        var tokens = TokenSamples.Provider(server, _time);
        var revoked = await tokens.GetTokenAsync(cancellation);

        var given = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => Task.Run(async () =>
        {
            tokens.Invalidate(revoked);
            return await tokens.GetTokenAsync(cancellation);
        })));

        Assert.That(given.Select(token => token.Value), Is.All.EqualTo("token-2"));
        Assert.That(server.Count, Is.EqualTo(2));
    }

    [Test]
    public async Task A_caller_that_gives_up_takes_nobody_with_it(CancellationToken cancellation)
    {
        var answer = new TaskCompletionSource<HttpResponseMessage>();
        var server = new StubHandler((_, ended) => answer.Task.WaitAsync(ended));
        var tokens = TokenSamples.Provider(server, _time);
        using var impatient = new CancellationTokenSource();

        var first = tokens.GetTokenAsync(impatient.Token).AsTask();
        var second = tokens.GetTokenAsync(cancellation).AsTask();
        await impatient.CancelAsync();

        Assert.That(async () => await first, Throws.InstanceOf<OperationCanceledException>()
            .With.Property(nameof(OperationCanceledException.CancellationToken)).EqualTo(impatient.Token));
        answer.SetResult(NextToken());
        Assert.That((await second).Value, Is.EqualTo("token-1"));
        Assert.That(server.Count, Is.EqualTo(1));
    }

    [TestCase(600, 479, 541)]
    [TestCase(60, 47, 55)]
    [TestCase(10, 7, 10)]
    public async Task A_refresh_begins_between_80_and_90_percent_of_the_lifetime(int lifetime, int notYet, int surely, CancellationToken cancellation)
    {
        var server = new StubHandler(_ => TokenSamples.Token("token", lifetime));
        var tokens = TokenSamples.Provider(server, _time);
        await tokens.GetTokenAsync(cancellation);

        _time.Advance(TimeSpan.FromSeconds(notYet));
        await tokens.GetTokenAsync(cancellation);
        Assert.That(server.Count, Is.EqualTo(1));

        _time.Advance(TimeSpan.FromSeconds(surely - notYet));
        await tokens.GetTokenAsync(cancellation);
        await Eventually.Is(() => server.Count == 2);
    }

    [Test]
    public async Task A_refresh_that_fails_keeps_the_token_until_its_end_and_no_longer(CancellationToken cancellation)
    {
        var server = new StubHandler(_ => _issued == 0 ? NextToken() : new(HttpStatusCode.ServiceUnavailable));
        var tokens = TokenSamples.Provider(server, _time);
        var token = await tokens.GetTokenAsync(cancellation);

        _time.Advance(TimeSpan.FromSeconds(599));
        Assert.That(await tokens.GetTokenAsync(cancellation), Is.SameAs(token));
        await Eventually.Is(() => server.Count == 2);

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.That(
            async () => await tokens.GetTokenAsync(cancellation),
            Throws.TypeOf<DigitalConnectAuthenticationException>().With.Property("StatusCode").EqualTo(HttpStatusCode.ServiceUnavailable));
    }

    [Test]
    public async Task A_rejection_of_a_token_that_was_replaced_meanwhile_leaves_the_new_one(CancellationToken cancellation)
    {
        var server = new StubHandler(_ => NextToken());
        var tokens = TokenSamples.Provider(server, _time);
        var old = await tokens.GetTokenAsync(cancellation);
        tokens.Invalidate(old);
        var current = await tokens.GetTokenAsync(cancellation);

        tokens.Invalidate(old);

        Assert.That(await tokens.GetTokenAsync(cancellation), Is.SameAs(current));
        Assert.That(server.Count, Is.EqualTo(2));
    }

    [Test]
    public async Task A_token_in_memory_costs_no_allocation(CancellationToken cancellation)
    {
        var tokens = TokenSamples.Provider(new StubHandler(_ => NextToken()), TimeProvider.System);
        await tokens.GetTokenAsync(cancellation);
        Assert.That(Allocated(tokens, cancellation), Is.Zero);

        static long Allocated(IAccessTokenProvider tokens, CancellationToken cancellation)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 1000; i++)
            {
                var given = tokens.GetTokenAsync(cancellation);
                if (!given.IsCompletedSuccessfully)
                    throw new InvalidOperationException("The token wasn't at hand.");
            }

            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Test]
    public async Task A_client_that_is_disposed_ends_its_request(CancellationToken cancellation)
    {
        var server = new StubHandler((_, ended) => new TaskCompletionSource<HttpResponseMessage>().Task.WaitAsync(ended));
        var tokens = TokenSamples.Provider(server, _time);
        var waiting = tokens.GetTokenAsync(cancellation).AsTask();
        await Eventually.Is(() => server.Count == 1);

        ((IDisposable)tokens).Dispose();

        Assert.That(async () => await waiting, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(async () => await tokens.GetTokenAsync(cancellation), Throws.TypeOf<ObjectDisposedException>());
    }

    private HttpResponseMessage NextToken() => TokenSamples.Token($"token-{Interlocked.Increment(ref _issued)}");
}
