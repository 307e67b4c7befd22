using DigitalConnect;

namespace Middleware;

/// <summary>Takes what a channel posts to its webhook to the agent's desk.</summary>
public static class MiddlewareApp
{
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddDigitalConnect(builder.Configuration.GetSection("DigitalConnect"));
        builder.Services.AddSingleton<Relay>();
        builder.Services.AddSingleton<UnsettledMessages>();
        builder.Services.AddHostedService<Settlement>();

        var app = builder.Build();
        app.MapPost("/webhook", async (ChannelMessage message, Relay relay, IHostApplicationLifetime lifetime) =>

            // Not the token of the request: a channel that hangs up must not leave a message in doubt.
            await relay.SendAsync(message, lifetime.ApplicationStopping) switch
            {
                Outcome.Delivered => Results.Ok(),
                Outcome.DeliveredInPart => Results.Ok("Ask the contact to send the attachments again."),
                Outcome.Unsettled => Results.Accepted(),
                Outcome.ConversationEnded => Results.Conflict("The conversation has ended: start a new one."),
                _ => Results.StatusCode(StatusCodes.Status503ServiceUnavailable), // The channel posts it again; by its id it stays one message.
            });
        return app;
    }
}
