using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DigitalConnect.Cli.Tests.Relaying;

/// <summary>The program of a channel: takes what agents write.</summary>
internal sealed class ChannelProgram : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ChannelProgram()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(async context =>
        {
            Lengths.Enqueue(context.Request.ContentLength);
            Keys.Enqueue(context.Request.Headers["X-API-Key"].ToString());
            using var reader = new StreamReader(context.Request.Body);
            Received.Enqueue(await reader.ReadToEndAsync(context.RequestAborted));
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        });
    }

    public ConcurrentQueue<string> Received { get; } = [];

    public ConcurrentQueue<long?> Lengths { get; } = [];

    public ConcurrentQueue<string> Keys { get; } = [];

    public Uri Address => new(_app.Urls.Single());

    public static async Task<ChannelProgram> StartAsync()
    {
        var program = new ChannelProgram();
        await program._app.StartAsync();
        return program;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
