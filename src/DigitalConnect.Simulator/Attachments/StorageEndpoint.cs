using System.Net;
using System.Text;
using DigitalConnect.Simulator.Endpoints;
using DigitalConnect.Simulator.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace DigitalConnect.Simulator.Attachments;

/// <summary>The storage that signed addresses lead to. Like that of a cloud provider, it takes no bearer token and speaks XML.</summary>
internal sealed class StorageEndpoint(FileStore files, SignedAddresses addresses) : IEndpoint
{
    public const string Path = "/storage";

    private const string Uploads = $"{Path}/uploads/";
    private const string Downloads = $"{Path}/files/";

    /// <summary>How long a signed address is valid.</summary>
    public long LifetimeInSeconds => addresses.LifetimeInSeconds;

    public string SignUpload(string requestId) => addresses.Sign(HttpMethods.Put, Uploads + requestId);

    public string SignDownload(string fileId) => addresses.Sign(HttpMethods.Get, Downloads + fileId);

    public async Task<Response> ProcessAsync(HttpRequest request, HttpStatusCode? forcedStatus, CancellationToken cancellationToken)
    {
        if (request.Headers.Authorization.Count > 0)
            return Refuse(HttpStatusCode.BadRequest, "InvalidArgument", "The address is signed; the header Authorization must not be sent as well.");
        if (addresses.FindFault(request) is { } fault)
            return Refuse(HttpStatusCode.Forbidden, "AccessDenied", fault);

        var path = request.Path.Value!;
        return HttpMethods.IsPut(request.Method)
            ? await UploadAsync(request, path[Uploads.Length..], cancellationToken).ConfigureAwait(false)
            : Download(path[Downloads.Length..]);
    }

    public Response RespondWith(HttpRequest request, HttpStatusCode status) => Refuse(status, "Scripted", "Asked for by a script.");

    private async Task<Response> UploadAsync(HttpRequest request, string requestId, CancellationToken cancellationToken)
    {
        var upload = files.FindUpload(requestId)!;
        var type = MediaTypeHeaderValue.TryParse(request.ContentType, out var parsed) ? parsed.MediaType.ToString() : upload.Type;
        if (upload.AllowedTypes.Count > 0 && !upload.AllowedTypes.Contains(type, StringComparer.OrdinalIgnoreCase))
            return Refuse(HttpStatusCode.Forbidden, "AccessDenied", $"The link allows {string.Join(", ", upload.AllowedTypes)}, not {type}.");

        await files.ReceiveAsync(upload, type, request.Body, cancellationToken).ConfigureAwait(false);
        return new Response(HttpStatusCode.OK, default, null);
    }

    private Response Download(string fileId)
    {
        var file = files.FindFile(fileId)!;
        return new Response(HttpStatusCode.OK, default, file.Type) { File = file.OpenRead };
    }

    private static Response Refuse(HttpStatusCode status, string code, string message) =>
        new(status, Encoding.UTF8.GetBytes($"<Error><Code>{code}</Code><Message>{WebUtility.HtmlEncode(message)}</Message></Error>"),
            "application/xml");
}
