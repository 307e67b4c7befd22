using DigitalConnect;
using DigitalConnect.AspNetCore;
using DigitalConnect.Relay;
using Middleware.Channel;
using Middleware.Problems;
using Middleware.Receiving;
using Middleware.Visitors;

namespace Middleware;

/// <summary>A company's own channel, a chat on its web page, at an agent's desk in Talkdesk.</summary>
public static class MiddlewareApp
{
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        var database = builder.Configuration.GetConnectionString("Chat") ?? "Data Source=chat.db";
        builder.Services.AddDigitalConnect(builder.Configuration.GetSection(DigitalConnectOptions.SectionName));
        builder.Services.AddDigitalConnectRelay(builder.Configuration.GetSection(DigitalConnectRelayOptions.SectionName))
            .UseSqlite(database)
            .DeduplicateWebhooks();
        builder.Services.AddDigitalConnectWebhooks<AgentEvents>(builder.Configuration.GetSection(DigitalConnectWebhookOptions.SectionName));
        builder.Services.AddSingleton(new ChatDatabase(database));
        builder.Services.AddSingleton<Transcript>();
        builder.Services.AddSingleton<Uploads>();
        builder.Services.AddSingleton<MessageEndpoint>();
        builder.Services.AddProblemDetails();
        builder.Services.AddExceptionHandler<DigitalConnectExceptionHandler>();

        var app = builder.Build();
        app.UseExceptionHandler();
        app.MapDigitalConnectWebhooks("/talkdesk");
        app.MapChatPage();
        app.MapPost("/messages", (VisitorMessage message, HttpContext context, MessageEndpoint endpoint) =>
            endpoint.PostAsync(message, context.Visitor(), context.RequestAborted));
        app.MapFiles();
        return app;
    }
}
