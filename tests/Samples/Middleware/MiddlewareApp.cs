using DigitalConnect;
using DigitalConnect.AspNetCore;
using Middleware.Channel;
using Middleware.Problems;
using Middleware.Receiving;
using Middleware.Sending;
using Middleware.Visitors;

namespace Middleware;

/// <summary>A company's own channel, a chat on its web page, at an agent's desk in Talkdesk.</summary>
public static class MiddlewareApp
{
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddDigitalConnect(builder.Configuration.GetSection(DigitalConnectOptions.SectionName));
        builder.Services.AddDigitalConnectWebhooks<AgentEvents>(builder.Configuration.GetSection(DigitalConnectWebhookOptions.SectionName));
        builder.Services.AddSingleton<VisitorDirectory>();
        builder.Services.AddSingleton<ConversationStarter>();
        builder.Services.AddSingleton<MessageSender>();
        builder.Services.AddSingleton<Outbox>();
        builder.Services.AddSingleton<UnsettledVisitors>();
        builder.Services.AddHostedService<Settlement>();
        builder.Services.AddProblemDetails();
        builder.Services.AddExceptionHandler<DigitalConnectExceptionHandler>();

        var app = builder.Build();
        app.UseExceptionHandler();
        app.MapDigitalConnectWebhooks("/talkdesk");
        app.MapChatPage();
        app.MapMessages();
        app.MapFiles();
        return app;
    }
}
