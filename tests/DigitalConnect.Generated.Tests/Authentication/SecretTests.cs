using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using System.Web;
using DigitalConnect.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;

namespace DigitalConnect.Tests.Authentication;

[CancelAfter(30_000)]
public class SecretTests
{
    private const string Canary = "canary-7f3a";

    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch.AddYears(56));

    [TestCase(HttpStatusCode.OK, """{"access_token":"canary-7f3a","token_type":"Bearer","expires_in":600}""")]
    [TestCase(HttpStatusCode.OK, """{"access_token":"canary-7f3a","token_type":"mac"}""")]
    [TestCase(HttpStatusCode.OK, """{"access_token":"canary-7f3a bad"}""")]
    [TestCase(HttpStatusCode.OK, """{"access_token":"canary-7f3a","expires_in":0}""")]
    [TestCase(HttpStatusCode.OK, """{"access_token":"canary-7f3a",""")]
    [TestCase(HttpStatusCode.OK, "canary-7f3a")]
    [TestCase(HttpStatusCode.Unauthorized, """{"error":"canary-7f3a","error_description":"canary-7f3a"}""")]
    [TestCase(HttpStatusCode.BadGateway, "<html>canary-7f3a</html>")]
    public async Task No_secret_and_no_token_is_told(HttpStatusCode status, string body, CancellationToken cancellation)
    {
        var log = new FakeLogCollector();
        using var loggers = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new FakeLoggerProvider(log)));
        var options = TokenSamples.Options();
        options.ClientId = options.ClientSecret = Canary;
        var server = new StubHandler(_ => TokenSamples.Respond(status, body));
        var tokens = TokenProviderFactory.Create(options, server, _time, loggers);
        var api = new StubHandler(_ => new(HttpStatusCode.Unauthorized));
        using var client = TokenSamples.Client(api, tokens, _time, loggers.CreateLogger("client"));

        var told = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            try
            {
                using var response = await client.SendAsync(TokenSamples.Message(), cancellation);
                told.Add((await tokens.GetTokenAsync(cancellation)).ToString());
            }
            catch (DigitalConnectAuthenticationException e)
            {
                told.Add($"{e}");
            }
        }

        told.AddRange(log.GetSnapshot().Select(record => $"{record.Message} {record.Exception}"));
        Assert.That(told, Has.Count.GreaterThan(2).And.None.Contains(Canary));
        Assert.That(log.GetSnapshot().Select(record => record.Id.Id), Is.All.InRange(100, 149));
    }

    [Test]
    public async Task What_the_endpoint_repeats_of_a_request_is_not_told([Values] bool hasKey, CancellationToken cancellation)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var options = TokenSamples.Options();
        options.ClientSecret = hasKey ? null : Canary + "+/ =ü";
        (options.PrivateKey, options.KeyId) = hasKey ? (key.ExportPkcs8PrivateKeyPem(), "key-1") : (null, null);
        var credentials = new List<string>();
        var server = new StubHandler(request =>
        {
            var form = HttpUtility.ParseQueryString(request.Content!.ReadAsStringAsync(cancellation).GetAwaiter().GetResult());
            var sent = hasKey ? form["client_assertion"]! : request.Headers.Authorization!.Parameter!;
            credentials.Add(sent);
            return TokenSamples.Respond(HttpStatusCode.Unauthorized, JsonSerializer.Serialize(new
            {
                error = "invalid_client",
                error_description = $"Can't use {sent}, {options.ClientSecret}, {WebUtility.UrlEncode(options.ClientSecret)}.",
            }));
        });

        var failure = await Assert.ThrowsAsync<DigitalConnectAuthenticationException>(
            async () => await TokenProviderFactory.Create(options, server, _time).GetTokenAsync(cancellation));

        Assert.That(failure!.ErrorDescription, Does.StartWith("Can't use "), "who asks for it");
        Assert.That(failure.ToString(), Does.Contain("invalid_client").And.Not.Contain("Can't use").And.Not.Contain(Canary)
            .And.Not.Contain(credentials.Single()));
    }

    [Test]
    public void No_object_that_holds_a_secret_tells_it()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var token = new AccessToken(Canary, DateTimeOffset.MaxValue);
        object[] holders =
        [
            token,
            CachedToken.Create(token, _time),
            new StaticTokenProvider(Canary),
            new ClientSecretAuthentication(Canary, Canary),
            new PrivateKeyAuthentication(Canary, SigningKey.Read(key.ExportPkcs8PrivateKeyPem(), Canary), _time),
            new DigitalConnectOptions { ClientId = Canary, ClientSecret = Canary, PrivateKey = Canary, KeyId = Canary, AccessToken = Canary },
        ];

        Assert.That(holders.Select(holder => holder.ToString()), Has.None.Contains(Canary));
    }

    [Test]
    public void Written_as_JSON_options_and_tokens_show_no_secret()
    {
        object[] holders =
        [
            new AccessToken(Canary, DateTimeOffset.MaxValue),
            new DigitalConnectOptions { AccountName = "acme", ClientSecret = Canary, PrivateKey = Canary, AccessToken = Canary },
        ];

        foreach (var holder in holders)
        {
            Assert.That(JsonSerializer.Serialize(holder), Has.Length.GreaterThan(10).And.Not.Contain(Canary));
            Assert.That(Newtonsoft.Json.JsonConvert.SerializeObject(holder), Has.Length.GreaterThan(10).And.Not.Contain(Canary));
        }
    }
}
