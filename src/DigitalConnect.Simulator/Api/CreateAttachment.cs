using System.Net;
using DigitalConnect.Simulator.Attachments;
using DigitalConnect.Simulator.Contract;
using DigitalConnect.Simulator.Wire;

namespace DigitalConnect.Simulator.Api;

/// <summary>The operation <c>createAttachment</c>.</summary>
internal sealed class CreateAttachment(ApiOperation contract, FileStore files) : IApiOperation
{
    public ApiOperation Contract => contract;

    public Response Perform(ApiRequest request, HttpStatusCode? forcedStatus)
    {
        if (request.Body.TryFind("request_id").AsText() is not { } requestId)
            return Refusals.Malformed(new Violation("request_id", "is required"));
        if (files.FindUpload(requestId) is not { Path: not null } upload)
            return Refusals.Malformed(new Violation("request_id", "names no upload, or one whose bytes were not uploaded"));
        if (files.CreateFile(upload, request.Body.TryFind("name").AsText() ?? requestId) is not { } file)
            return Refusals.Of(HttpStatusCode.Conflict, "Already has an attachment with this name");

        var response = new AttachmentResponse(file.Id, file.Name, file.Size, file.Type, request.Body.TryFind("metadata"));
        return Response.Of(HttpStatusCode.OK, response, WireJson.Default.AttachmentResponse);
    }
}
