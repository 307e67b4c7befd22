using System.Net.Mime;
using DigitalConnect.Simulator.Attachments;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace DigitalConnect.Simulator.Inbox;

/// <summary>The files that the agent sees and sends.</summary>
internal sealed class InboxFiles(FileStore files)
{
    // What a browser shows without running anything. SVG is not among them: it may carry scripts.
    private static readonly string[] Pictures = ["image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"];

    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/inbox/attachments/{id}", DownloadAsync);
        endpoints.MapPost("/inbox/files", UploadAsync);
    }

    private async Task DownloadAsync(HttpContext context)
    {
        if (files.FindFile((string)context.Request.RouteValues["id"]!) is not { } file)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var isPicture = Pictures.Contains(file.Type, StringComparer.OrdinalIgnoreCase);
        var disposition = new ContentDispositionHeaderValue(isPicture ? "inline" : "attachment");
        disposition.SetHttpFileName(file.Name);
        context.Response.ContentType = isPicture ? file.Type : MediaTypeNames.Application.Octet;
        context.Response.ContentLength = file.Size;
        context.Response.Headers.ContentDisposition = disposition.ToString();
        var content = file.OpenRead();
        await using (content.ConfigureAwait(false))
            await content.CopyToAsync(context.Response.Body, context.RequestAborted).ConfigureAwait(false);
    }

    private async Task UploadAsync(HttpContext context)
    {
        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = null;
        var name = context.Request.Query["name"].ToString();
        var type = context.Request.ContentType ?? MediaTypeNames.Application.Octet;
        var upload = await files.ReceiveAsync(files.CreateUpload([]), type, context.Request.Body, context.RequestAborted).ConfigureAwait(false);

        // The name of an attachment may be taken, which an agent need not care about.
        var file = files.CreateFile(upload, name) ?? files.CreateFile(upload, $"{upload.RequestId}-{name}")!;
        var body = new InboxFile(file.Id, file.Name);
        await context.Response.WriteAsJsonAsync(body, InboxJson.Default.InboxFile, cancellationToken: context.RequestAborted).ConfigureAwait(false);
    }
}
