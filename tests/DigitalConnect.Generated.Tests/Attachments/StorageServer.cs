using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DigitalConnect.Tests.Attachments;

/// <summary>The Attachments API and a storage with signed links, on loopback.</summary>
internal sealed class StorageServer : IAsyncDisposable
{
    public const string Signature = "canary-signature";

    private readonly WebApplication _application;
    private int _links;

    private StorageServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        builder.Logging.ClearProviders();
        _application = builder.Build();
        _application.MapPost("/attachments/2023-03/upload-link", context => context.Response.WriteAsync(NewLink("request_id")));
        _application.MapPost("/attachments/2023-03", CreateAsync);
        _application.MapGet("/attachments/2023-03/{id}/download-link", context => context.Response.WriteAsync(NewLink("id")));
        _application.MapPut("/storage/{id}", context => Put(context));
        _application.MapGet("/storage/{id}", context => Get(context));
    }

    public Uri Address => new(_application.Urls.Single());

    public int Links => _links;

    public ConcurrentQueue<string> Names { get; } = new();

    public ConcurrentDictionary<string, byte[]> Files { get; } = new();

    /// <summary>Media type and length of each upload, as the headers have them.</summary>
    public ConcurrentQueue<(string? Type, long? Length)> Transfers { get; } = new();

    public ConcurrentDictionary<string, bool> TakenNames { get; } = new();

    /// <summary>What the storage does with an upload.</summary>
    public Func<HttpContext, Task> Put { get; set; } = _ => Task.CompletedTask;

    /// <summary>What the storage does with a download.</summary>
    public Func<HttpContext, Task> Get { get; set; } = _ => Task.CompletedTask;

    /// <summary>What the API answers when an attachment is created; null for what it answers as a rule.</summary>
    public int? CreateStatus { get; set; }

    public Func<string, string> Link { get; set; } = link => link;

    public static async Task<StorageServer> StartAsync()
    {
        var server = new StorageServer();
        server.Put = server.StoreAsync;
        await server._application.StartAsync();
        return server;
    }

    /// <summary>A client on a pipeline that authenticates: its header must not reach the storage.</summary>
    public AttachmentsClient CreateClient(TimeSpan? idleTime = null, TimeProvider? time = null)
    {
        var http = new HttpClient { BaseAddress = Address };
        http.DefaultRequestHeaders.Authorization = new("Bearer", "canary-token");
        return new AttachmentsClient(http)
        {
            Storage = new(DigitalConnect.Attachments.Storage.StorageClient.Create(idleTime ?? TimeSpan.FromSeconds(15), time ?? TimeProvider.System)),
        };
    }

    public async Task StoreAsync(HttpContext context)
    {
        Transfers.Enqueue((context.Request.ContentType, context.Request.ContentLength));
        Assert.That(context.Request.Headers.Authorization, Is.Empty);
        using var bytes = new MemoryStream();
        await context.Request.Body.CopyToAsync(bytes);
        Files[(string)context.Request.RouteValues["id"]!] = bytes.ToArray();
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private string NewLink(string idMember)
    {
        var id = Interlocked.Increment(ref _links).ToString(CultureInfo.InvariantCulture);
        var link = Link($"{Address.ToString().TrimEnd('/')}/storage/{id}?signature={Signature}");
        return $$"""{"{{idMember}}":"{{id}}","url":"{{link}}","expire_time":600}""";
    }

    private async Task CreateAsync(HttpContext context)
    {
        var body = Newtonsoft.Json.Linq.JObject.Parse(await new StreamReader(context.Request.Body).ReadToEndAsync());
        var (name, id) = ((string)body["name"]!, (string)body["request_id"]!);
        Names.Enqueue(name);
        var status = CreateStatus ?? (TakenNames.ContainsKey(name) ? 409 : 200);
        context.Response.StatusCode = status;
        await context.Response.WriteAsync(status == 200
            ? $$"""{"id":"attachment-{{id}}","name":"{{name}}","state":"available"}"""
            : """{"code":"409","message":"Already has an attachment with this name"}""");
    }
}
