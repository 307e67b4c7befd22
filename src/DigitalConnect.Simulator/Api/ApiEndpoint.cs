using System.Net;
using System.Text;
using System.Text.Json;
using DigitalConnect.Simulator.Authentication;
using DigitalConnect.Simulator.Contract;
using DigitalConnect.Simulator.Endpoints;
using DigitalConnect.Simulator.Wire;
using Microsoft.AspNetCore.Http;

namespace DigitalConnect.Simulator.Api;

/// <summary>Finds the operation of a request, and checks the request against the contract before the operation sees it.</summary>
internal sealed class ApiEndpoint(BearerToken bearer, IReadOnlyList<IApiOperation> operations) : IEndpoint
{
    public async Task<Response> ProcessAsync(HttpRequest request, HttpStatusCode? forcedStatus, CancellationToken cancellationToken)
    {
        var atPath = operations.Where(operation => operation.Contract.Path.Match(request.EscapedPath()) is not null).ToList();
        if (atPath.Count == 0)
            return Refusals.Plain(HttpStatusCode.NotFound, $"The contract has no path {request.Path}.");
        if (atPath.Find(operation => operation.Contract.Method == request.Method) is not { } operation)
        {
            var methods = string.Join(", ", atPath.Select(operation => operation.Contract.Method));
            return Refusals.Plain(HttpStatusCode.MethodNotAllowed, $"The contract has {methods} only.").With("Allow", methods);
        }

        try
        {
            var body = await RequestBody.ReadAsync(request, cancellationToken).ConfigureAwait(false);
            return Process(operation, request, body, forcedStatus);
        }
        catch (BadHttpRequestException exception)
        {
            return Refusals.Plain((HttpStatusCode)exception.StatusCode, exception.Message);
        }
    }

    public Response RespondWith(HttpRequest request, HttpStatusCode status)
    {
        var operation = operations.FirstOrDefault(operation =>
            operation.Contract.Method == request.Method && operation.Contract.Path.Match(request.EscapedPath()) is not null);
        return operation?.Contract.ExampleResponse(status) is { } example
            ? new Response(status, Encoding.UTF8.GetBytes(example), Response.Json)
            : Refusals.Plain(status, "Asked for by a script.");
    }

    private Response Process(IApiOperation operation, HttpRequest http, byte[] body, HttpStatusCode? forcedStatus)
    {
        if (bearer.Check(http, operation.Contract.Scopes) is { } refusal)
            return refusal;

        var violations = new List<Violation>();
        JsonElement json = default;
        if (operation.Contract.HasBody)
            json = CheckBody(operation.Contract, http, body, violations);
        var request = new ApiRequest(http, operation.Contract.Path.Match(http.EscapedPath())!, json);
        violations.InsertRange(0, operation.Contract.CheckParameters(request.ValueOf));
        return violations.Count == 0 ? operation.Perform(request, forcedStatus) : Refusals.Malformed(violations);
    }

    private static JsonElement CheckBody(ApiOperation operation, HttpRequest http, byte[] body, List<Violation> violations)
    {
        if (!http.HasJsonContentType())
            violations.Add(new Violation("Content-Type", $"must be {Response.Json}"));

        var (json, unreadable) = RequestBody.Parse(body);
        violations.AddRange(unreadable is null ? operation.CheckBody(json) : [unreadable]);
        return json;
    }
}
