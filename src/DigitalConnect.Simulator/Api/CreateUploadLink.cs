using System.Net;
using DigitalConnect.Simulator.Attachments;
using DigitalConnect.Simulator.Contract;
using DigitalConnect.Simulator.Wire;

namespace DigitalConnect.Simulator.Api;

/// <summary>The operation <c>createUploadLink</c>.</summary>
internal sealed class CreateUploadLink(ApiOperation contract, FileStore files, StorageEndpoint storage) : IApiOperation
{
    public ApiOperation Contract => contract;

    public Response Perform(ApiRequest request, HttpStatusCode? forcedStatus)
    {
        var upload = files.CreateUpload([.. request.Body.FindItems("allowed_mime_types").Select(type => type.GetString()!)]);
        var link = new UploadLinkResponse(upload.RequestId, request.Origin + storage.SignUpload(upload.RequestId));
        return Response.Of(HttpStatusCode.OK, link, WireJson.Default.UploadLinkResponse);
    }
}
