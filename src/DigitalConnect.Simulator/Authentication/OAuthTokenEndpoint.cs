using System.Net;
using DigitalConnect.Simulator.Endpoints;
using DigitalConnect.Simulator.Wire;
using Microsoft.AspNetCore.Http;

namespace DigitalConnect.Simulator.Authentication;

/// <summary>The OAuth token endpoint: client credentials, RFC 6749, section 4.4.</summary>
internal sealed class OAuthTokenEndpoint(DigitalConnectSimulatorOptions options, AccessTokens tokens, ClientAuthentication client) : IEndpoint
{
    public const string Path = "/oauth/token";

    public async Task<Response> ProcessAsync(HttpRequest request, HttpStatusCode? forcedStatus, CancellationToken cancellationToken)
    {
        if (!HttpMethods.IsPost(request.Method))
            return Refuse(HttpStatusCode.MethodNotAllowed, "invalid_request", "The token endpoint takes POST only.").With("Allow", "POST");
        if (!request.HasFormContentType)
            return Refuse("invalid_request", "The body must be application/x-www-form-urlencoded.");

        var form = await request.ReadFormAsync(cancellationToken).ConfigureAwait(false);
        if (form.FirstOrDefault(parameter => parameter.Value.Count > 1) is { Key: { } repeated })
            return Refuse("invalid_request", $"The parameter {repeated} is given twice.");

        return client.FindFault(request, form) switch
        {
            null => Grant(form),
            { IsAmbiguous: true } fault => Refuse("invalid_request", fault.Description),
            { } fault => Refuse(HttpStatusCode.Unauthorized, "invalid_client", fault.Description)
                .With("WWW-Authenticate", "Basic realm=\"simulator\""),
        };
    }

    public Response RespondWith(HttpRequest request, HttpStatusCode status)
    {
        var error = status switch
        {
            HttpStatusCode.Unauthorized => "invalid_client",
            < HttpStatusCode.InternalServerError => "invalid_request",
            _ => "server_error",
        };
        return Refuse(status, error, "Asked for by a script.");
    }

    private Response Grant(IFormCollection form)
    {
        if (form["grant_type"].ToString() is not "client_credentials" and var other)
        {
            return other.Length == 0
                ? Refuse("invalid_request", "The parameter grant_type is missing.")
                : Refuse("unsupported_grant_type", "Only client_credentials is supported.");
        }

        var allowed = Words(options.Scope);
        var asked = Words(form["scope"].ToString());
        if (asked.Except(allowed).ToList() is { Count: > 0 } unknown)
            return Refuse("invalid_scope", $"The client may not ask for {string.Join(' ', unknown)}.");

        var scope = string.Join(' ', asked.Length == 0 ? allowed : asked);
        var token = new TokenResponse(tokens.Issue(scope), "Bearer", (long)options.TokenLifetime.TotalSeconds, scope);
        return Uncached(Response.Of(HttpStatusCode.OK, token, WireJson.Default.TokenResponse));
    }

    private static string[] Words(string scope) => scope.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static Response Refuse(string error, string description) => Refuse(HttpStatusCode.BadRequest, error, description);

    private static Response Refuse(HttpStatusCode status, string error, string description) =>
        Uncached(Response.Of(status, new TokenErrorResponse(error, description), WireJson.Default.TokenErrorResponse));

    // RFC 6749, section 5.1: a response that carries a token is never cached.
    private static Response Uncached(Response response) => response.With("Cache-Control", "no-store").With("Pragma", "no-cache");
}
