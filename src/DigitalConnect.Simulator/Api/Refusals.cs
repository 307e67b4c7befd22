using System.Globalization;
using System.Net;
using DigitalConnect.Simulator.Contract;
using DigitalConnect.Simulator.Conversations;
using DigitalConnect.Simulator.Wire;
using Microsoft.AspNetCore.WebUtilities;

namespace DigitalConnect.Simulator.Api;

/// <summary>The refusals that several operations have.</summary>
internal static class Refusals
{
    /// <summary>Seen from Talkdesk for a conversation that has ended.</summary>
    private const string EndedCode = "3016011";

    public static Response Of(HttpStatusCode status, string message, string? description = null) =>
        Response.Refusal(status, new ErrorResponse(((int)status).ToString(CultureInfo.InvariantCulture), message, description));

    /// <summary>A refusal that says no more than its status.</summary>
    public static Response Plain(HttpStatusCode status, string description) =>
        Of(status, ReasonPhrases.GetReasonPhrase((int)status), description);

    public static Response Of(Reception reception) => reception switch
    {
        Reception.UnknownConversation => Of(HttpStatusCode.NotFound, "Conversation not found"),
        Reception.EndedConversation =>
            Response.Refusal(HttpStatusCode.Conflict, new ErrorResponse(EndedCode, "The conversation has already ended")),
        _ => Of(HttpStatusCode.Conflict, "The idempotency key belongs to another message"),
    };

    public static Response Malformed(params IEnumerable<Violation> violations)
    {
        ErrorField[] fields = [.. violations.Select(violation => new ErrorField(violation.Name, violation.Description))];
        var description = fields.Length == 1
            ? "The request breaks the contract in one place."
            : string.Create(CultureInfo.InvariantCulture, $"The request breaks the contract in {fields.Length} places.");
        return Response.Refusal(HttpStatusCode.BadRequest, new ErrorResponse("400", "Bad Request", description, fields));
    }
}
