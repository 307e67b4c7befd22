using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace DigitalConnect.Tests.Authentication;

[CancelAfter(30_000)]
public class TokenResponseTests
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch.AddYears(56));

    [TestCase("600", 600)]
    [TestCase("\"600\"", 600)]
    [TestCase("599.5", 599.5)]
    [TestCase("6e2", 600)]
    [TestCase("99999999999999999999", 86_400, Description = "huge: a day")]
    [TestCase("1e400", 86_400, Description = "beyond a double: a day")]
    [TestCase("null", 60, Description = "unknown: a minute")]
    [TestCase("\"soon\"", 60, Description = "unknown: a minute")]
    [TestCase("\"NaN\"", 60, Description = "unknown: a minute")]
    [TestCase("{}", 60, Description = "unknown: a minute")]
    public async Task Expires_in_is_read_leniently(string expiresIn, double seconds, CancellationToken cancellation)
    {
        var token = await Ask($$"""{"access_token":"t","token_type":"bearer","expires_in":{{expiresIn}}}""", cancellation);

        Assert.That(token.ExpiresAt - _time.GetUtcNow(), Is.EqualTo(TimeSpan.FromSeconds(seconds)));
    }

    [TestCase("""{"access_token":"t","token_type":"Bearer"}""")]
    [TestCase("""{"access_token":"t"}""", Description = "A missing type is Bearer.")]
    public async Task A_token_without_a_lifetime_is_used_for_a_minute(string body, CancellationToken cancellation)
    {
        var token = await Ask(body, cancellation);

        Assert.That(token.ExpiresAt - _time.GetUtcNow(), Is.EqualTo(TimeSpan.FromMinutes(1)));
    }

    [TestCase("""{"access_token":"t","token_type":"Bearer","expires_in":0}""", "already ended")]
    [TestCase("""{"access_token":"t","token_type":"Bearer","expires_in":-5}""", "already ended")]
    [TestCase("""{"access_token":"t","token_type":"Bearer","expires_in":-1e400}""", "already ended")]
    [TestCase("""{"access_token":"","token_type":"Bearer","expires_in":600}""", "access_token is missing")]
    [TestCase("""{"token_type":"Bearer","expires_in":600}""", "access_token is missing")]
    [TestCase("""{"access_token":null,"token_type":"Bearer"}""", "access_token is missing")]
    [TestCase("""{"access_token":{"a":1},"token_type":"Bearer"}""", "access_token is missing")]
    [TestCase("""{"access_token":"\ud800","token_type":"Bearer"}""", "access_token is missing")]
    [TestCase("""{"access_token":"a\r\nX-Evil: 1","token_type":"Bearer"}""", "can't stand in a header")]
    [TestCase("""{"access_token":"a b","token_type":"Bearer"}""", "can't stand in a header")]
    [TestCase("""{"access_token":"t","token_type":"mac","expires_in":600}""", "token_type")]
    [TestCase("", "no JSON object")]
    [TestCase("null", "no JSON object")]
    [TestCase("[1]", "no JSON object")]
    [TestCase("\"t\"", "no JSON object")]
    [TestCase("{\"access_token\":\"t\"", "no JSON object")]
    [TestCase("<html>Sign in</html>", "no JSON object")]
    public void A_200_without_a_usable_token_is_a_failure(string body, string reason)
    {
        Assert.That(
            () => Ask(body, CancellationToken.None),
            Throws.TypeOf<DigitalConnectAuthenticationException>()
                .With.Message.Contains(reason)
                .And.Property("Delivery").EqualTo(DeliveryStatus.NotDelivered));
    }

    [TestCase(400, "invalid_client", "ClientId")]
    [TestCase(401, "invalid_client", "ClientId")]
    [TestCase(401, "invalid_client", "Region (US)")]
    [TestCase(400, "invalid_scope", "digital-connect:write")]
    [TestCase(404, "not_found", "AccountName (acme)")]
    [TestCase(302, "moved", "AccountName (acme)")]
    [TestCase(429, "slow_down", "Too many tokens")]
    [TestCase(500, "server_error", "asked again later")]
    [TestCase(200, "invalid_request", "AccountName (acme)")]
    public void A_refusal_says_what_to_do(int status, string error, string advice)
    {
        var body = $$"""{"error":"{{error}}","error_description":"The reason."}""";

        Assert.That(
            () => Ask(body, CancellationToken.None, (HttpStatusCode)status),
            Throws.TypeOf<DigitalConnectAuthenticationException>()
                .With.Message.Contains(advice)
                .And.Property("StatusCode").EqualTo((HttpStatusCode)status)
                .And.Property("Error").EqualTo(error)
                .And.Property("ErrorDescription").EqualTo("The reason."));
    }

    [TestCase("")]
    [TestCase("<html>Bad gateway</html>")]
    [TestCase("[]")]
    public void A_refusal_in_any_other_form_keeps_its_status(string body) => Assert.That(
        () => Ask(body, CancellationToken.None, HttpStatusCode.BadGateway),
        Throws.TypeOf<DigitalConnectAuthenticationException>()
            .With.Property("StatusCode").EqualTo(HttpStatusCode.BadGateway)
            .And.Property("Error").Null);

    [Test]
    public void What_the_endpoint_writes_is_bounded_and_on_one_line()
    {
        var body = $$"""{"error":"a\r\nb\u0000c\u2028d\u202e","error_description":"{{new string('x', 5000)}}"}""";

        Assert.That(
            () => Ask(body, CancellationToken.None, HttpStatusCode.BadRequest),
            Throws.TypeOf<DigitalConnectAuthenticationException>()
                .With.Property("Error").EqualTo("a  b c d ")
                .And.Property("ErrorDescription").Length.EqualTo(300));
    }

    [Test]
    public void Only_documented_codes_are_quoted([Values("the-secret", "dGhlLXNlY3JldA", "THE%2DSECRET", "invalid_the-secret")] string code) =>
        Assert.That(
        () => Ask($$"""{"error":"{{code}}","error_description":"No such secret: the-secret"}""", CancellationToken.None, HttpStatusCode.Unauthorized),
        Throws.TypeOf<DigitalConnectAuthenticationException>()
            .With.Property("Error").EqualTo(code)
            .And.Property("ErrorDescription").EqualTo("No such secret: the-secret")
            .And.Message.Not.Contains(code).And.Message.Not.Contains("the-secret"));

    private async Task<AccessToken> Ask(string body, CancellationToken cancellation, HttpStatusCode status = HttpStatusCode.OK)
    {
        var server = new StubHandler(_ => TokenSamples.Respond(status, body));
        return await TokenSamples.Provider(server, _time).GetTokenAsync(cancellation);
    }
}
