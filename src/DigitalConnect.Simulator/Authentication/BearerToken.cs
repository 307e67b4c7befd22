using System.Net;
using DigitalConnect.Simulator.Wire;
using Microsoft.AspNetCore.Http;

namespace DigitalConnect.Simulator.Authentication;

/// <summary>Checks the bearer token of a request (RFC 6750).</summary>
internal sealed class BearerToken(AccessTokens tokens)
{
    /// <summary>The refusal of the request, or null where its token is good for all of these scopes.</summary>
    public Response? Check(HttpRequest request, IReadOnlyList<string> scopes)
    {
        const string Scheme = "Bearer ";
        var authorization = request.Headers.Authorization.ToString();
        if (!authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return Unauthorized("The header Authorization: Bearer is missing.", "Bearer");

        if (tokens.FindScope(authorization[Scheme.Length..].Trim()) is not { } granted)
            return Unauthorized("The access token is unknown, expired or revoked.", "Bearer error=\"invalid_token\"");

        var missing = string.Join(' ', scopes.Except(granted.Split(' ')));
        return missing.Length == 0
            ? null
            : Response.Refusal(HttpStatusCode.Forbidden, new ErrorResponse("403", "Forbidden", $"The access token lacks the scope {missing}."))
                .With("WWW-Authenticate", $"Bearer error=\"insufficient_scope\", scope=\"{string.Join(' ', scopes)}\"");
    }

    private static Response Unauthorized(string description, string challenge) =>
        Response.Refusal(HttpStatusCode.Unauthorized, new ErrorResponse("401", "Unauthorized", description)).With("WWW-Authenticate", challenge);
}
