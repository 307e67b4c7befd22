using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace DigitalConnect.Tests.Authentication;

/// <summary>What a 401 may cost, and what it must not hold up.</summary>
[CancelAfter(30_000)]
public class RejectedTokenTests
{
    private readonly ConcurrentDictionary<string, bool> _revoked = new();
    private FakeTimeProvider _time = null!;
    private int _issued;

    [SetUp]
    public void SetUp()
    {
        _time = new(DateTimeOffset.UnixEpoch.AddYears(56));
        _revoked.Clear();
        _issued = 0;
    }

    [Test]
    public async Task A_revoked_token_that_the_endpoint_gives_again_costs_few_token_requests(CancellationToken cancellation)
    {
        var endpoint = new StubHandler(_ => TokenSamples.Token("always-the-same"));
        using var client = Client(endpoint, refuses: static _ => false);
        await SendAsync(client, "good", cancellation);

        Revoke("always-the-same");
        for (var second = 0; second < 5; second++)
        {
            await Task.WhenAll(Enumerable.Range(0, 200).Select(number => Task.Run(() => SendAsync(client, $"{number}", cancellation), cancellation)));
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.That(endpoint.Count, Is.InRange(3, 8));
    }

    [Test]
    public async Task As_soon_as_the_endpoint_gives_another_token_calls_are_accepted(CancellationToken cancellation)
    {
        var value = "first";
        var endpoint = new StubHandler(_ => TokenSamples.Token(value));
        using var client = Client(endpoint, refuses: static _ => false);
        await SendAsync(client, "good", cancellation);
        Revoke("first");
        for (var call = 0; call < 100; call++)
            await SendAsync(client, $"{call}", cancellation);

        value = "second";
        _time.Advance(TimeSpan.FromSeconds(10));

        Assert.That(await SendAsync(client, "good", cancellation), Is.EqualTo(HttpStatusCode.Created));
    }

    [Test]
    public async Task A_conversation_that_is_refused_for_a_reason_of_its_own_holds_no_revoked_token_in_use(CancellationToken cancellation)
    {
        using var endpoint = Endpoint();
        using var client = Client(endpoint, refuses: static path => path.EndsWith("bad", StringComparison.Ordinal));
        await SendAsync(client, "good", cancellation);

        for (var round = 0; round < 20; round++)
        {
            for (var call = 0; call < 10; call++)
                Assert.That(await SendAsync(client, "bad", cancellation), Is.EqualTo(HttpStatusCode.Unauthorized));

            Revoke($"token-{_issued}");
            Assert.That(await SendAsync(client, $"good-{round}", cancellation), Is.EqualTo(HttpStatusCode.Created), $"round {round}");
            _time.Advance(TimeSpan.FromSeconds(3));
        }

        // 20 tokens were revoked; the bad conversation may cost two requests in half a minute.
        Assert.That(endpoint.Count, Is.InRange(21, 27));
    }

    [Test]
    public async Task However_many_conversations_are_refused_the_token_requests_are_bounded_and_a_revoked_token_is_replaced(
        CancellationToken cancellation)
    {
        using var endpoint = Endpoint();
        using var client = Client(endpoint, refuses: static path => path.Contains("bad", StringComparison.Ordinal));
        for (var call = 0; call < 1000; call++)
        {
            await SendAsync(client, $"bad-{call}", cancellation);
            await SendAsync(client, "good", cancellation);
        }

        Assert.That(endpoint.Count, Is.LessThanOrEqualTo(7));

        Revoke($"token-{_issued}");
        var refused = 0;
        while (await SendAsync(client, $"good-{refused}", cancellation) != HttpStatusCode.Created)
            refused++;
        Assert.That(refused, Is.LessThan(5));
    }

    [Test]
    public async Task A_thousand_calls_with_a_revoked_token_make_one_token_request_and_all_are_accepted(CancellationToken cancellation)
    {
        using var endpoint = Endpoint();
        using var client = Client(endpoint, refuses: static _ => false);
        await SendAsync(client, "good", cancellation);

        Revoke("token-1");
        var statuses = await Task.WhenAll(Enumerable.Range(0, 1000)
            .Select(number => Task.Run(() => SendAsync(client, $"{number}", cancellation), cancellation)));

        Assert.That(statuses, Is.All.EqualTo(HttpStatusCode.Created));
        Assert.That(endpoint.Count, Is.EqualTo(2));
    }

    private StubHandler Endpoint() => new(_ => TokenSamples.Token($"token-{Interlocked.Increment(ref _issued)}"));

    private void Revoke(string token) => _revoked[$"Bearer {token}"] = true;

    private HttpMessageInvoker Client(HttpMessageHandler endpoint, Func<string, bool> refuses)
    {
        var api = new StubHandler(request => new(
            _revoked.ContainsKey($"{request.Headers.Authorization}") || refuses(request.RequestUri!.AbsolutePath)
                ? HttpStatusCode.Unauthorized
                : HttpStatusCode.Created));
        return TokenSamples.Client(api, TokenSamples.Provider(endpoint, _time), _time);
    }

    private static async Task<HttpStatusCode> SendAsync(HttpMessageInvoker client, string conversation, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(TokenSamples.Api, "/" + conversation));
        using var response = await client.SendAsync(request, cancellation);
        return response.StatusCode;
    }
}
