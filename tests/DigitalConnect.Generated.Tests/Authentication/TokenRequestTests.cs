using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using DigitalConnect.Authentication;
using Microsoft.Extensions.Time.Testing;

namespace DigitalConnect.Tests.Authentication;

[CancelAfter(30_000)]
public class TokenRequestTests
{
    private const string Token = """{"access_token":"t","token_type":"Bearer","expires_in":600}""";

    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch.AddYears(56));

    [Test]
    public async Task A_secret_goes_by_HTTP_Basic_form_encoded(CancellationToken cancellation)
    {
        var request = await Sent(new() { ClientId = "id:with/odd ä", ClientSecret = "se:cret%&+ü" }, cancellation);

        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes("id%3Awith%2Fodd+%C3%A4:se%3Acret%25%26%2B%C3%BC"));
        Assert.That(request, Does.StartWith("POST /oauth/token HTTP/1.1\r\n"));
        Assert.That(request, Does.Contain($"\r\nAuthorization: Basic {credentials}\r\n"));
        Assert.That(request, Does.Contain("\r\nAccept: application/json\r\n"));
        Assert.That(request, Does.Contain("\r\nContent-Type: application/x-www-form-urlencoded\r\n"));
        Assert.That(request, Does.EndWith("\r\n\r\ngrant_type=client_credentials&scope=digital-connect%3Awrite"));
    }

    [Test]
    public async Task A_redirect_is_not_followed(CancellationToken cancellation)
    {
        await using var elsewhere = RawServer.Start(exchange => exchange.RespondAsync(200, "{}"));
        await using var server = RawServer.Start(exchange => exchange.RespondAsync(307, "", $"Location: {elsewhere.Address}"));

        Assert.That(
            async () => await Ask(Options(server), cancellation),
            Throws.TypeOf<DigitalConnectAuthenticationException>()
                .With.Message.Contains("307").And.Message.Contains("Check TokenEndpoint"));
        Assert.That(elsewhere.Requests, Is.Empty);
    }

    [Test]
    public async Task A_token_request_leaves_no_span_of_DotNet(CancellationToken cancellation)
    {
        await using var server = RawServer.Start(exchange => exchange.RespondAsync(401, """{"error":"invalid_client"}"""));
        var spans = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "System.Net.Http",
            Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => spans.Enqueue($"{span.GetTagItem("url.full")}"),
        };
        ActivitySource.AddActivityListener(listener);

        await Assert.CatchAsync<DigitalConnectAuthenticationException>(() => Ask(Options(server), cancellation));

        Assert.That(spans, Has.None.Contains(server.Address.Authority));
    }

    [Test]
    public async Task A_cookie_is_not_kept(CancellationToken cancellation)
    {
        await using var server = RawServer.Start(exchange => exchange.RespondAsync(200, Token, "Set-Cookie: id=1; Path=/"));
        using var handler = TokenProviderFactory.CreateHandler();
        var tokens = TokenProviderFactory.Create(Options(server), handler, _time);

        tokens.Invalidate(await tokens.GetTokenAsync(cancellation));
        await tokens.GetTokenAsync(cancellation);

        Assert.That(server.Requests, Has.Count.EqualTo(2));
        Assert.That(server.Requests[1].Header("Cookie"), Is.Null);
    }

    private async Task<string> Sent(DigitalConnectOptions options, CancellationToken cancellation)
    {
        await using var server = RawServer.Start(exchange => exchange.RespondAsync(200, Token));
        options.TokenEndpoint = new(server.Address, "oauth/token");
        Assert.That((await Ask(options, cancellation)).Value, Is.EqualTo("t"));
        return server.Requests.Single().ToString();
    }

    private async Task<AccessToken> Ask(DigitalConnectOptions options, CancellationToken cancellation)
    {
        using var handler = TokenProviderFactory.CreateHandler();
        return await TokenProviderFactory.Create(options, handler, _time).GetTokenAsync(cancellation);
    }

    private static DigitalConnectOptions Options(RawServer server)
    {
        var options = TokenSamples.Options();
        options.TokenEndpoint = new(server.Address, "oauth/token");
        return options;
    }
}
