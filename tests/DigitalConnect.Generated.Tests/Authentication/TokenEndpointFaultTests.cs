using System.Net;
using System.Net.Sockets;
using DigitalConnect.Authentication;
using Microsoft.Extensions.Time.Testing;

namespace DigitalConnect.Tests.Authentication;

[CancelAfter(30_000)]
public class TokenEndpointFaultTests
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch.AddYears(56));

    [TestCase("", Description = "no headers")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"access_", Description = "half a body")]
    public async Task An_endpoint_that_is_slow_is_given_up_at_the_timeout(string partial, CancellationToken cancellation)
    {
        var asked = new TaskCompletionSource();
        await using var server = RawServer.Start(async exchange =>
        {
            await exchange.SendAsync(partial);
            asked.SetResult();
            await exchange.StayAsync();
        });

        var waiting = Ask(new(server.Address, "oauth/token"), cancellation);
        await asked.Task;
        _time.Advance(TimeSpan.FromSeconds(15));

        Assert.That(
            async () => await waiting,
            Throws.TypeOf<DigitalConnectAuthenticationException>().With.Message.Contains("within 15 s").And.Property("StatusCode").Null);
    }

    [Test]
    public async Task A_response_without_end_is_cut_off(CancellationToken cancellation)
    {
        await using var server = RawServer.Start(async exchange =>
        {
            await exchange.SendAsync("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"access_token\":\"");
            while (true)
                await exchange.SendAsync(new byte[16 * 1024]);
        });

        Assert.That(
            async () => await Ask(new(server.Address, "oauth/token"), cancellation),
            Throws.TypeOf<DigitalConnectAuthenticationException>().With.Message.Contains("larger than any token"));
    }

    [TestCase("")]
    [TestCase("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{")]
    public async Task A_connection_that_breaks_is_a_failure(string partial, CancellationToken cancellation)
    {
        await using var server = RawServer.Start(exchange => SendAndCloseAsync(exchange, partial));

        Assert.That(
            async () => await Ask(new(server.Address, "oauth/token"), cancellation),
            Throws.TypeOf<DigitalConnectAuthenticationException>().With.InnerException.TypeOf<HttpRequestException>());
    }

    [TestCase("The secret is the-secret\r\n\r\n")]
    [TestCase("HTTP/1.1 200 OK\r\nthe-secret\r\n\r\n")]
    [TestCase("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nthe-secret\r\n")]
    public async Task What_is_no_HTTP_is_not_quoted(string response, CancellationToken cancellation)
    {
        await using var server = RawServer.Start(exchange => SendAndCloseAsync(exchange, response));

        var failure = await Assert.ThrowsAsync<DigitalConnectAuthenticationException>(() => Ask(new(server.Address, "oauth/token"), cancellation));

        Assert.That(failure!.ToString(), Does.Contain("no response that could be read").And.Not.Contain("the-secret"));
    }

    [Test]
    public void An_endpoint_that_is_down_is_named_with_its_setting() => Assert.That(
        async () => await Ask(UnusedAddress(), CancellationToken.None),
        Throws.TypeOf<DigitalConnectAuthenticationException>()
            .With.Message.Contains("could not be reached").And.Message.Contains("Check TokenEndpoint"));

    [Test]
    public void A_host_that_does_not_exist_is_named_with_its_setting() => Assert.That(
        async () => await Ask(new("https://account.invalid/oauth/token"), CancellationToken.None),
        Throws.TypeOf<DigitalConnectAuthenticationException>()
            .With.Message.Contains("account.invalid").And.Message.Contains("Check TokenEndpoint"));

    private static async Task SendAndCloseAsync(RawExchange exchange, string response)
    {
        await exchange.SendAsync(response);
        exchange.Close();
    }

    private async Task<AccessToken> Ask(Uri endpoint, CancellationToken cancellation)
    {
        var options = TokenSamples.Options();
        options.TokenEndpoint = endpoint;
        using var handler = TokenProviderFactory.CreateHandler();
        return await TokenProviderFactory.Create(options, handler, _time).GetTokenAsync(cancellation);
    }

    private static Uri UnusedAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/oauth/token");
    }
}
