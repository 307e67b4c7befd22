using System.Net;
using DigitalConnect.Simulator.Attachments;
using DigitalConnect.Simulator.Contract;
using DigitalConnect.Simulator.Wire;

namespace DigitalConnect.Simulator.Api;

/// <summary>The operation <c>getDownloadLink</c>.</summary>
internal sealed class GetDownloadLink(ApiOperation contract, FileStore files, StorageEndpoint storage) : IApiOperation
{
    public ApiOperation Contract => contract;

    public Response Perform(ApiRequest request, HttpStatusCode? forcedStatus)
    {
        if (files.FindFile(request.Path["attachment_id"]) is not { } file)
            return Refusals.Of(HttpStatusCode.NotFound, "Attachment not found");
        var link = new DownloadLinkResponse(request.Origin + storage.SignDownload(file.Id), storage.LifetimeInSeconds);
        return Response.Of(HttpStatusCode.OK, link, WireJson.Default.DownloadLinkResponse);
    }
}
