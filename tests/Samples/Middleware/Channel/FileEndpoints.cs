using DigitalConnect;
using Microsoft.AspNetCore.Mvc;
using Middleware.Visitors;

namespace Middleware.Channel;

/// <summary>Takes files from the visitor to Talkdesk's storage, and back.</summary>
public static class FileEndpoints
{
    private const int LargestFile = 25 * 1024 * 1024;

    public static void MapFiles(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost("/files", UploadAsync).WithMetadata(new RequestSizeLimitAttribute(LargestFile));
        endpoints.MapGet("/files/{id}", DownloadAsync);
    }

    private static async Task<IResult> UploadAsync(string name, HttpContext context, IAttachmentsClient attachments, Uploads uploads)
    {
        var mediaType = context.Request.ContentType ?? "application/octet-stream";
        var attachment = await attachments.UploadAsync(
            context.Request.Body, Path.GetFileName(name), mediaType, cancellationToken: context.RequestAborted);
        uploads.Add(context.Visitor(), attachment);
        return Results.Ok(new TranscriptFile(attachment.Id, attachment.Name));
    }

    // As a download, never as a page of this site: a file is what somebody else wrote.
    private static async Task<IResult> DownloadAsync(string id, HttpContext context, IAttachmentsClient attachments, Transcript transcript)
    {
        if (transcript.FindFile(context.Visitor(), id) is not { } file)
            return Results.NotFound();

        context.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Stream(await attachments.DownloadAsync(id, context.RequestAborted), "application/octet-stream", file.Name);
    }
}
