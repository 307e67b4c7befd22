using System.Net;
using DigitalConnect.Simulator.Inbox;
using DigitalConnect.Simulator.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DigitalConnect.Simulator.Hosting;

/// <summary>Kestrel on 127.0.0.1, and as little else of ASP.NET Core as will do.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    /// <summary>Initializes a new instance of the <see cref="LoopbackServer"/> class that does not listen yet.</summary>
    /// <param name="port">The port, or 0 for a free one.</param>
    /// <param name="handle">Answers what is no page; its token is canceled when the client leaves or the server stops.</param>
    /// <param name="mapPages">Maps the pages; they are shown to this machine's browser only.</param>
    public LoopbackServer(int port, Func<HttpContext, CancellationToken, Task> handle, Action<IEndpointRouteBuilder> mapPages)
    {
        _application = Build(port);
        var stopping = _application.Lifetime.ApplicationStopping;
        _application.Use(async (context, next) =>
        {
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
            context.RequestAborted = ended.Token;
            try
            {
                await RespondAsync(context, handle, next, ended.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (ended.IsCancellationRequested)
            {
                context.Abort();
            }
        });
        mapPages(_application);
    }

    public Uri BaseAddress => new(_application.Urls.Single() + "/");

    public Task StartAsync(CancellationToken cancellationToken) => _application.StartAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync().ConfigureAwait(false);
        await _application.DisposeAsync().ConfigureAwait(false);
    }

    private static WebApplication Build(int port)
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
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, EmbeddedLifetime>();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
        return builder.Build();
    }

    // A site whose name was rebound to this machine gets neither a page nor a token.
    private static Task RespondAsync(
        HttpContext context, Func<HttpContext, CancellationToken, Task> handle, RequestDelegate next, CancellationToken cancellationToken)
    {
        var isPage = context.GetEndpoint() is not null;
        if (isPage)
            PageHeaders.Protect(context.Response);
        var request = context.Request;
        if (request.HasLoopbackHost() && (!isPage || HttpMethods.IsGet(request.Method) || request.IsFromThisMachine()))
            return isPage ? next(context) : handle(context, cancellationToken);

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
