using DigitalConnect.AspNetCore;
using DigitalConnect.Cli.Terminal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DigitalConnect.Cli.Chatting;

/// <summary>Receives Talkdesk's webhooks while the command runs.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WebhookReceiver(WebApplication app, Uri address)
    {
        _app = app;
        Address = address;
    }

    /// <summary>Where webhooks are posted to.</summary>
    public Uri Address { get; }

    /// <summary>What the agent does.</summary>
    public AgentEvents Events => _app.Services.GetRequiredService<AgentEvents>();

    /// <param name="listen">The address to listen on, and its path. Port 0 is a free one.</param>
    /// <param name="addWebhooks">Adds the handler with its authentication.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="CommandException">The address can't be listened on.</exception>
    public static async Task<WebhookReceiver> StartAsync(Uri listen, Action<IServiceCollection> addWebhooks, CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls(listen.GetLeftPart(UriPartial.Authority));
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        builder.Services.AddSingleton<AgentEvents>();
        addWebhooks(builder.Services);
        var app = builder.Build();
        app.UseRouting();
        app.MapDigitalConnectWebhooks(listen.AbsolutePath);
        try
        {
            await app.StartAsync(cancellationToken);
            return new WebhookReceiver(app, new Uri(new Uri(app.Urls.Single()), listen.AbsolutePath));
        }
        catch (Exception exception) when (exception is IOException or System.Net.Sockets.SocketException)
        {
            await app.DisposeAsync();
            throw new CommandException($"Nothing was sent: webhooks can't be received on {listen}. {exception.Message} Give " +
                "another --listen.", exception);
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    // Ctrl+C and SIGTERM belong to the command.
    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
