using System.Data.Common;
using System.Net;
using DigitalConnect.AspNetCore;
using DigitalConnect.Cli.Terminal;
using DigitalConnect.Relay;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DigitalConnect.Cli.Relaying;

/// <summary>The relay with HTTP around it.</summary>
internal sealed class RelayProgram : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly RelaySettings _settings;
    private readonly bool _takesWebhooks;

    private RelayProgram(WebApplication app, RelaySettings settings, bool takesWebhooks) =>
        (_app, _settings, _takesWebhooks) = (app, settings, takesWebhooks);

    /// <summary>Starts it.</summary>
    /// <exception cref="CommandException">It can't listen there.</exception>
    public static async Task<RelayProgram> StartAsync(RelaySettings settings, IPEndPoint listen, Uri? agentUrl, CommandContext context)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.Configuration.AddConfiguration(settings.Configuration);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(listen));
        var logger = new CommandLogger(context);
        builder.Logging.AddProvider(logger).SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddRoutingCore().AddRelay(settings).AddSingleton(new AgentUrl(agentUrl, settings.Relay["AgentApiKey"])).AddHttpClient();
        var webhooks = settings.Configuration.GetSection(DigitalConnectWebhookOptions.SectionName);
        if (webhooks.Exists())
            builder.Services.AddDigitalConnectWebhooks<RelayWebhookHandler>(webhooks);

        var program = new RelayProgram(builder.Build(), settings, webhooks.Exists());
        program.Map();
        try
        {
            await program._app.StartAsync(context.Stopping);
            logger.Release();
            return program;
        }
        catch (Exception exception)
        {
            await program.AbandonAsync(context.Aborting);
            logger.Release(exception);
            throw exception switch
            {
                IOException or System.Net.Sockets.SocketException => new CommandException(
                    $"The relay could not listen on {listen}: {exception.Message} Give another --port, or none for a free one.", exception),
                DbException database => settings.Database.Failed(database),
                _ => exception,
            };
        }
    }

    /// <summary>Says where everything is.</summary>
    public IEnumerable<string> Describe()
    {
        var address = _app.Urls.First();
        yield return $"The relay runs at {address} with {_settings.Database.Name}. Ctrl+C stops it.";
        yield return $"  messages in  POST {address}/threads/THREAD/messages  {{\"id\":\"...\",\"text\":\"...\",\"contact\":{{\"email\":\"...\"}}}}";
        yield return $"  queue        {address}/";
        yield return $"  health       {address}/health";
        yield return _takesWebhooks
            ? $"  webhooks in  POST {address}/talkdesk"
            : "  webhooks in  off: set DigitalConnect__Webhooks__ApiKey to the key that Talkdesk's Connection has";
        if (_settings.Relay[nameof(DigitalConnectRelayOptions.TouchpointId)] is null)
            yield return "  touchpoint   none: messages of new threads are parked. Stop, and start again with --touchpoint ID";
    }

    /// <summary>Stops it: what is on its way is finished, the rest stays in the queue.</summary>
    public Task StopAsync(CancellationToken aborting) => _app.StopAsync(aborting);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    // Parts of it have started, and may have claimed conversations: a stop gives them back, so that the next start need not wait for the lease.
    private async Task AbandonAsync(CancellationToken aborting)
    {
        await StopAsync(aborting).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await DisposeAsync();
    }

    private void Map()
    {
        _app.UseRouting();
        IntakeEndpoint.Map(_app, _settings.Relay["ApiKey"]);
        QueuePage.Map(_app);
        _app.MapGet("/health", HealthEndpoint.RespondAsync);
        if (_takesWebhooks)
            _app.MapDigitalConnectWebhooks("/talkdesk");
    }
}
