using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DigitalConnect.AspNetCore.Tests.Hosting;

/// <summary>A program that receives webhooks, on a loopback port of its own, and somebody who posts to it.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _application;

    private Receiver(WebApplication application)
    {
        _application = application;
        Address = new Uri(application.Urls.Single() + "/talkdesk");
    }

    public Uri Address { get; }

    public HttpClient Client { get; } = new(new SocketsHttpHandler { MaxConnectionsPerServer = 64 });

    public EventRecord Events => _application.Services.GetRequiredService<EventRecord>();

    public IServiceProvider Services => _application.Services;

    public static async Task<Receiver> StartAsync(
        Action<DigitalConnectWebhookOptions>? configure = null,
        Action<IServiceCollection>? services = null,
        Action<WebApplication>? map = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<EventRecord>();
        builder.Services.AddDigitalConnectWebhooks<RecordingHandler>(configure ?? (options => options.AllowAnonymous = true));
        services?.Invoke(builder.Services);
        var application = builder.Build();
        (map ?? (routes => routes.MapDigitalConnectWebhooks("/talkdesk")))(application);
        await application.StartAsync();
        return new Receiver(application);
    }

    public Task<HttpResponseMessage> PostAsync(string json, AuthenticationHeaderValue? authorization = null, string? apiKey = null) =>
        PostAsync(Encoding.UTF8.GetBytes(json), authorization, apiKey);

    public async Task<HttpResponseMessage> PostAsync(byte[] body, AuthenticationHeaderValue? authorization = null, string? apiKey = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Authorization = authorization;
        if (apiKey is not null)
            request.Headers.Add("X-API-Key", apiKey);
        return await Client.SendAsync(request);
    }

    public async Task<HttpStatusCode> StatusOfAsync(string json)
    {
        using var response = await PostAsync(json);
        return response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.DisposeAsync();
    }
}
