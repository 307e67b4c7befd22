using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using DigitalConnect.Benchmarks.InMemory;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace DigitalConnect.Benchmarks.Loopback;

/// <summary>The other end, in a process of its own: takes a message, and gives the same answer to each. Ends with its input.</summary>
internal static class LoopbackServer
{
    /// <summary>The first argument of the process.</summary>
    public const string Word = "serve";

    private const int MostStreams = 1_000;

    /// <param name="delay">How long it takes for each message.</param>
    public static async Task RunAsync(TimeSpan delay)
    {
        using var certificate = SelfSigned();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.Http2.MaxStreamsPerConnection = MostStreams;
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1);
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate).Protocols = HttpProtocols.Http1AndHttp2);
        });

        await using var app = builder.Build();
        app.Run(context => RespondAsync(context, delay));
        await app.StartAsync().ConfigureAwait(false);
        foreach (var address in app.Urls)
            Console.WriteLine(address);

        Console.WriteLine(certificate.Thumbprint);
        await Console.In.ReadLineAsync().ConfigureAwait(false);
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    private static async Task RespondAsync(HttpContext context, TimeSpan delay)
    {
        await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted).ConfigureAwait(false);
        if (delay > TimeSpan.Zero)
            await Task.Delay(delay, context.RequestAborted).ConfigureAwait(false);
        context.Response.StatusCode = StatusCodes.Status201Created;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = Samples.Created.Length;
        Samples.Created.CopyTo(context.Response.BodyWriter.GetSpan(Samples.Created.Length));
        context.Response.BodyWriter.Advance(Samples.Created.Length);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted).ConfigureAwait(false);
    }
}
