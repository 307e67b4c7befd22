using System.Net;
using DigitalConnect.Simulator.Contract;
using DigitalConnect.Simulator.Wire;
using Microsoft.AspNetCore.Http;

namespace DigitalConnect.Simulator.Api;

/// <summary>Everything below the base address that is neither the token endpoint nor a page.</summary>
internal sealed class ApiEndpoint(ApiOperation operation, SendMessage sendMessage)
{
    private int _requests;

    /// <summary>How many requests arrived, whatever became of them.</summary>
    public int Requests => Volatile.Read(ref _requests);

    public async Task<Answer> HandleAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _requests);
        if (operation.Path.Match(request.EscapedPath()) is not { } path)
            return Refuse(HttpStatusCode.NotFound, "404", "Not Found", $"The contract has no path {request.Path}.");
        if (request.Method != operation.Method)
        {
            return Refuse(HttpStatusCode.MethodNotAllowed, "405", "Method Not Allowed", $"The contract has {operation.Method} only.")
                .With("Allow", operation.Method);
        }

        try
        {
            var body = await RequestBody.ReadAsync(request, cancellationToken).ConfigureAwait(false);
            return sendMessage.Process(new ApiRequest(request, path, body), forcedStatus: null);
        }
        catch (BadHttpRequestException exception)
        {
            return Refuse((HttpStatusCode)exception.StatusCode, $"{exception.StatusCode}", "Bad Request", exception.Message);
        }
    }

    private static Answer Refuse(HttpStatusCode status, string code, string message, string description) =>
        Answer.Refusal(status, new ErrorAnswer(code, message, description));
}
