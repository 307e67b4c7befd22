using System.Net;
using DigitalConnect.Authentication;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace DigitalConnect.Tests.Authentication;

[CancelAfter(30_000)]
public class AuthorizationHandlerTests
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch.AddYears(56));
    private readonly List<string?> _seen = [];

    [SetUp]
    public void SetUp() => _seen.Clear();

    [Test]
    public async Task A_request_to_the_api_carries_the_token(CancellationToken cancellation)
    {
        using var client = Client(Api(_ => HttpStatusCode.Created), Tokens("one"));

        using var response = await client.SendAsync(TokenSamples.Message(), cancellation);

        Assert.That(string.Join(", ", _seen), Is.EqualTo("Bearer one"));
    }

    [TestCase("http://api.talkdeskapp.com")]
    [TestCase("https://api.talkdeskapp.com:8443")]
    [TestCase("https://api.talkdeskapp.eu")]
    [TestCase("https://api.talkdeskapp.com.evil.example")]
    [TestCase("https://evil.example")]
    public void A_request_to_another_address_goes_nowhere(string address)
    {
        using var client = Client(Api(_ => HttpStatusCode.Created), Tokens("one"));

        Assert.That(
            () => client.SendAsync(TokenSamples.Message(new Uri(address)), CancellationToken.None),
            Throws.TypeOf<DigitalConnectAuthenticationException>().With.Message.Contains("Check BaseAddress"));
        Assert.That(_seen, Is.Empty);
    }

    [Test]
    public async Task A_401_is_answered_once_with_another_token_and_the_same_body(CancellationToken cancellation)
    {
        var bodies = new List<string>();
        var first = TokenSamples.Respond(HttpStatusCode.Unauthorized, "");
        var api = new StubHandler(async (request, ended) =>
        {
            bodies.Add(await request.Content!.ReadAsStringAsync(ended));
            return Record(request) == "Bearer one" ? first : new(HttpStatusCode.Created);
        });
        using var client = Client(api, Tokens("one", "two"));

        using var response = await client.SendAsync(TokenSamples.Message(), cancellation);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(string.Join(", ", _seen), Is.EqualTo("Bearer one, Bearer two"));
        Assert.That(bodies, Has.Count.EqualTo(2).And.All.EqualTo("""{"content":"Hello"}"""));
        Assert.That(() => first.Content.ReadAsStringAsync(cancellation), Throws.TypeOf<ObjectDisposedException>());
    }

    [Test]
    public async Task A_second_401_is_returned(CancellationToken cancellation)
    {
        using var client = Client(Api(_ => HttpStatusCode.Unauthorized), Tokens("one", "two", "three"));

        using var response = await client.SendAsync(TokenSamples.Message(), cancellation);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(_seen, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task A_given_token_that_is_rejected_stays_rejected(CancellationToken cancellation)
    {
        using var client = Client(Api(_ => HttpStatusCode.Unauthorized), new StaticTokenProvider("given"));

        using var response = await client.SendAsync(TokenSamples.Message(), cancellation);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(string.Join(", ", _seen), Is.EqualTo("Bearer given"));
    }

    [Test]
    public async Task Where_new_tokens_are_rejected_too_the_token_endpoint_is_asked_twice_a_minute(CancellationToken cancellation)
    {
        var issued = 0;
        var server = new StubHandler(_ => TokenSamples.Token($"token-{++issued}"));
        using var client = Client(Api(_ => HttpStatusCode.Unauthorized), TokenSamples.Provider(server, _time));

        for (var i = 0; i < 100; i++)
            using (await client.SendAsync(TokenSamples.Message(), cancellation)) { }
        Assert.That(server.Count, Is.EqualTo(2));

        _time.Advance(TimeSpan.FromSeconds(30));
        for (var i = 0; i < 100; i++)
            using (await client.SendAsync(TokenSamples.Message(), cancellation)) { }
        Assert.That(server.Count, Is.EqualTo(3));
    }

    [Test]
    public async Task Tokens_that_are_revoked_one_after_the_other_are_each_replaced(CancellationToken cancellation)
    {
        var issued = 0;
        var valid = 0;
        var server = new StubHandler(_ => TokenSamples.Token($"token-{valid = ++issued}"));
        using var client = Client(Api(token => token == $"Bearer token-{valid}" ? HttpStatusCode.Created : HttpStatusCode.Unauthorized),
            TokenSamples.Provider(server, _time));

        for (var i = 0; i < 20; i++)
        {
            using var response = await client.SendAsync(TokenSamples.Message(), cancellation);
            Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.Created));
            valid = 0;
        }

        Assert.That(server.Count, Is.EqualTo(20));
    }

    [Test]
    public void Without_a_token_nothing_is_sent()
    {
        using var client = Client(Api(_ => HttpStatusCode.Created),
            TokenSamples.Provider(new StubHandler(_ => new(HttpStatusCode.InternalServerError)), _time));

        Assert.That(
            () => client.SendAsync(TokenSamples.Message(), CancellationToken.None),
            Throws.TypeOf<DigitalConnectAuthenticationException>().With.Property("Delivery").EqualTo(DeliveryStatus.NotDelivered));
        Assert.That(_seen, Is.Empty);
    }

    [Test]
    public void A_provider_of_the_users_own_that_fails_in_its_own_way_is_an_authentication_failure()
    {
        var tokens = new Mock<IAccessTokenProvider>();
        var cause = new HttpRequestException("The vault is closed.");
        tokens.Setup(provider => provider.GetTokenAsync(It.IsAny<IReadOnlyList<string>>(), It.IsAny<CancellationToken>())).ThrowsAsync(cause);
        using var client = Client(Api(_ => HttpStatusCode.Created), tokens.Object);

        Assert.That(
            () => client.SendAsync(TokenSamples.Message(), CancellationToken.None),
            Throws.TypeOf<DigitalConnectAuthenticationException>().With.InnerException.SameAs(cause));
        Assert.That(_seen, Is.Empty);
    }

    [Test]
    public void A_synchronous_call_is_refused_before_anything_is_sent()
    {
        using var client = Client(Api(_ => HttpStatusCode.Created), Tokens("one"));

        Assert.That(() => client.Send(TokenSamples.Message(), CancellationToken.None), Throws.TypeOf<NotSupportedException>());
        Assert.That(_seen, Is.Empty);
    }

    private StubHandler Api(Func<string?, HttpStatusCode> answer) => new(request => new(answer(Record(request))));

    private string? Record(HttpRequestMessage request)
    {
        var authorization = request.Headers.Authorization?.ToString();
        _seen.Add(authorization);
        return authorization;
    }

    private HttpMessageInvoker Client(HttpMessageHandler api, IAccessTokenProvider tokens) => TokenSamples.Client(api, tokens, _time);

    /// <summary>Gives the first value until it is rejected, then the next.</summary>
    private IAccessTokenProvider Tokens(params string[] values)
    {
        var index = 0;
        var tokens = new Mock<IAccessTokenProvider>();
        tokens.Setup(provider => provider.GetTokenAsync(It.IsAny<IReadOnlyList<string>>(), It.IsAny<CancellationToken>()))
            .Returns(() => new ValueTask<AccessToken>(new AccessToken(values[index], _time.GetUtcNow().AddMinutes(10))));
        tokens.Setup(provider => provider.Invalidate(It.Is<AccessToken>(rejected => rejected.Value == values[index]))).Callback(() => index++);
        return tokens.Object;
    }
}
