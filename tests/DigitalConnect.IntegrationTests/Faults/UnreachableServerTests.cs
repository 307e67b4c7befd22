using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using DigitalConnect.IntegrationTests.Security;
using Microsoft.Extensions.DependencyInjection;

namespace DigitalConnect.IntegrationTests.Faults;

/// <summary>Row 6: where no connection comes about, nothing was delivered.</summary>
public sealed class UnreachableServerTests : FaultTest
{
    /// <summary>An address where nobody listens.</summary>
    internal static Uri Nobody()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://{listener.LocalEndpoint}/");
    }

    [Test]
    public async Task A_refused_connection_delivers_nothing()
    {
        var failure = await FailAsync<DigitalConnectTransportException>(ClientOf(Nobody()));

        Assert.That(failure.Delivery, Is.EqualTo(DeliveryStatus.NotDelivered));
        Assert.That(failure.Message, Does.Contain("after 3 attempts").And.EndWith("The message was not delivered."));
        Assert.That(failure.IdempotencyKey, Is.Not.Null);
    }

    [Test]
    public async Task A_host_that_does_not_exist_delivers_nothing()
    {
        var failure = await FailAsync<DigitalConnectTransportException>(ClientOf(new Uri("https://nowhere.invalid/")));

        Assert.That(failure.Delivery, Is.EqualTo(DeliveryStatus.NotDelivered));
    }

    [Test]
    public async Task A_server_that_speaks_no_TLS_delivers_nothing()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = ServeAsync(listener, async stream => await stream.WriteAsync("HTTP/1.1 400 Bad Request\r\n\r\n"u8.ToArray(), Cancellation));

        var failure = await FailAsync<DigitalConnectTransportException>(ClientOf(new Uri($"https://{listener.LocalEndpoint}/")));
        await serving;

        Assert.That(failure.Delivery, Is.EqualTo(DeliveryStatus.NotDelivered));
    }

    [Test]
    public async Task A_TLS_handshake_that_breaks_off_delivers_nothing([Values(0, 5, 600)] int bytes)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = ServeAsync(listener, async stream =>
        {
            await stream.ReadAtLeastAsync(new byte[1], 1, cancellationToken: Cancellation);
            await stream.WriteAsync(new byte[bytes], Cancellation);
        });

        var failure = await FailAsync<DigitalConnectTransportException>(ClientOf(new Uri($"https://{listener.LocalEndpoint}/")));
        await serving;

        Assert.That(failure.Delivery, Is.EqualTo(DeliveryStatus.NotDelivered));
        Assert.That(failure.Message, Does.EndWith("The message was not delivered."));
    }

    [Test]
    public async Task A_TLS_handshake_that_never_ends_delivers_nothing()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var client = ClientOf(new Uri($"https://{listener.LocalEndpoint}/"), options => options.MaxRetries = 0);

        var failing = FailAsync<DigitalConnectTransportException>(client);
        using var connection = await listener.AcceptTcpClientAsync(Cancellation);
        await connection.GetStream().ReadAtLeastAsync(new byte[1], 1, cancellationToken: Cancellation);
        Time.Advance(TimeSpan.FromMinutes(59));

        Assert.That((await failing).Delivery, Is.EqualTo(DeliveryStatus.NotDelivered));
    }

    [TestCase("tls1_2")]
    [TestCase("tls1_3")]
    [External("openssl")]
    public async Task A_server_that_wants_a_client_certificate_and_gets_none_delivers_nothing(string protocol)
    {
        await using var server = await OpenSslServer.StartAsync(SelfSigned, protocol, Cancellation);
        var client = ClientOf(server.Address, pipeline: builder => builder.ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            SslOptions = new() { RemoteCertificateValidationCallback = AcceptAll },
        }));

        var failure = await FailAsync<DigitalConnectTransportException>(client);

        Assert.That(failure.Delivery, Is.EqualTo(DeliveryStatus.NotDelivered), failure.ToString());
        Assert.That(failure.Message, Does.EndWith("The message was not delivered."));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task A_certificate_that_nobody_vouches_for_delivers_nothing_even_if_the_host_accepts_all(bool accepted)
    {
        // What old code sets for the whole process; by its name, because it is obsolete.
        var callback = Type.GetType("System.Net.ServicePointManager, System.Net.ServicePoint")!.GetProperty("ServerCertificateValidationCallback")!;
        callback.SetValue(null, accepted ? (RemoteCertificateValidationCallback)AcceptAll : null);
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, 0);
            listener.Start();
            using var certificate = SelfSigned();
            var received = 0;
            var serving = ServeAsync(listener, async stream =>
            {
                await using var tls = new SslStream(stream);
                await tls.AuthenticateAsServerAsync(certificate);
                received += await tls.ReadAsync(new byte[1], Cancellation);
            });

            var failure = await FailAsync<DigitalConnectTransportException>(ClientOf(new Uri($"https://{listener.LocalEndpoint}/")));
            await serving;

            Assert.That(failure.Delivery, Is.EqualTo(DeliveryStatus.NotDelivered));
            Assert.That(received, Is.Zero);
        }
        finally
        {
            callback.SetValue(null, null);
        }
    }

    // Not plainly true, so that nobody takes it for an example.
    private static bool AcceptAll(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) =>
        errors != (SslPolicyErrors)(-1);

    private IDigitalConnectClient ClientOf(
        Uri address, Action<DigitalConnectOptions>? configure = null, Action<IHttpClientBuilder>? pipeline = null) => Client(options =>
    {
        options.BaseAddress = address;
        options.AccessToken = Canaries.Token;
        configure?.Invoke(options);
    }, pipeline);

    // Three connections: one for each attempt.
    private static async Task ServeAsync(TcpListener listener, Func<NetworkStream, Task> serve)
    {
        for (var attempt = 0; attempt < 3; attempt++)
        {
            try
            {
                using var connection = await listener.AcceptTcpClientAsync(Cancellation);
                await serve(connection.GetStream());
            }
            catch (Exception exception) when (exception is IOException or AuthenticationException)
            {
                // The client turned away.
            }
        }
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }
}
