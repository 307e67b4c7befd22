using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using DigitalConnect.IntegrationTests.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace DigitalConnect.IntegrationTests.Faults;

/// <summary>A server that answers one request twice must not answer the next one by it.</summary>
public sealed class SurplusResponseTests : FaultTest
{
    [Test]
    public async Task Over_HTTP_1_a_connection_with_bytes_before_the_request_is_not_used_again()
    {
        var number = 0;
        var server = StartServer(async exchange =>
        {
            var body = $$"""{"message_id":"m-{{++number}}"}""";
            var response = RawExchange.Head(201, $"Content-Length: {body.Length}") + body;
            await exchange.SendAsync(response + response);
        });
        var client = Client(server);

        for (var message = 1; message <= 20; message++)
            Assert.That((await SendAsync(client)).MessageId, Is.EqualTo($"m-{message}"));
    }

    [Test]
    public async Task Where_the_server_offers_HTTP_2_it_is_used_and_a_response_belongs_to_its_request()
    {
        var protocols = new List<string>();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        using var certificate = SelfSigned();
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate).Protocols = HttpProtocols.Http1AndHttp2));
        var server = Own(builder.Build());
        server.Run(context =>
        {
            protocols.Add(context.Request.Protocol);
            context.Response.StatusCode = 201;
            return context.Response.WriteAsync(Wire.Created, Cancellation);
        });
        await server.StartAsync(Cancellation);
        var client = Client(
            options => (options.BaseAddress, options.AccessToken) = (new Uri(server.Urls.Single()), Canaries.Token),
            pipeline => pipeline.ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                SslOptions = new()
                {
                    RemoteCertificateValidationCallback = (_, shown, _,
                    _) => shown?.GetCertHashString() == certificate.GetCertHashString()
                },
            }));

        await SendAsync(client);
        await SendAsync(client);

        Assert.That(protocols, Is.EqualTo((string[])["HTTP/2", "HTTP/2"]));
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
