using System.Globalization;
using System.Net;
using System.Text;
using DigitalConnect.Simulator.Contract;
using DigitalConnect.Simulator.Scripting;
using DigitalConnect.Simulator.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace DigitalConnect.Simulator.Api;

/// <summary>Everything below the base address that is neither the token endpoint nor a page.</summary>
internal sealed class ApiEndpoint(ApiOperation operation, SendMessage sendMessage) : IEndpoint
{
    public async Task<Answer> ProcessAsync(HttpRequest request, HttpStatusCode? forcedStatus, CancellationToken cancellationToken)
    {
        if (operation.Path.Match(request.EscapedPath()) is not { } path)
            return Refuse(HttpStatusCode.NotFound, $"The contract has no path {request.Path}.");
        if (request.Method != operation.Method)
            return Refuse(HttpStatusCode.MethodNotAllowed, $"The contract has {operation.Method} only.").With("Allow", operation.Method);

        try
        {
            var body = await RequestBody.ReadAsync(request, cancellationToken).ConfigureAwait(false);
            return sendMessage.Process(new ApiRequest(request, path, body), forcedStatus);
        }
        catch (BadHttpRequestException exception)
        {
            return Refuse((HttpStatusCode)exception.StatusCode, exception.Message);
        }
    }

    public Answer AnswerWith(HttpStatusCode status) => operation.ExampleAnswer(status) is { } example
        ? new Answer(status, Encoding.UTF8.GetBytes(example), Answer.Json)
        : Refuse(status, "Asked for by a script.");

    private static Answer Refuse(HttpStatusCode status, string description)
    {
        var code = ((int)status).ToString(CultureInfo.InvariantCulture);
        return Answer.Refusal(status, new ErrorAnswer(code, ReasonPhrases.GetReasonPhrase((int)status), description));
    }
}
