using System.Net;
using DigitalConnect.Simulator.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DigitalConnect.Simulator.Hosting;

/// <summary>Kestrel on 127.0.0.1, and nothing else of ASP.NET Core.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private LoopbackServer(WebApplication application) => _application = application;

    public Uri BaseAddress => new(_application.Urls.Single() + "/");

    /// <summary>Starts the server.</summary>
    /// <param name="port">The port, or 0 for a free one.</param>
    /// <param name="handle">Answers a request; its token is canceled when the client leaves or the server stops.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    public static async Task<LoopbackServer> StartAsync(int port, Func<HttpContext, CancellationToken, Task> handle, CancellationToken cancellationToken)
    {
        // Empty, not slim: the settings of the program around it (ASPNETCORE_URLS, appsettings.json) are not for the simulator.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestBody.MaxLength;

            // A test may read as slowly as it likes.
            kestrel.Limits.MinResponseDataRate = null;
        });
        builder.Services.AddSingleton<IHostLifetime, EmbeddedLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));

        var application = builder.Build();
        var stopping = application.Lifetime.ApplicationStopping;
        application.Run(async context =>
        {
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
            try
            {
                await handle(context, ended.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (ended.IsCancellationRequested)
            {
                context.Abort();
            }
        });

        try
        {
            await application.StartAsync(cancellationToken).ConfigureAwait(false);
            return new LoopbackServer(application);
        }
        catch
        {
            await application.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync().ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
    }
}
