using System.Globalization;
using System.Net;
using System.Text.Json;
using DigitalConnect.Simulator.Authentication;
using DigitalConnect.Simulator.Contract;
using DigitalConnect.Simulator.Conversations;
using DigitalConnect.Simulator.Wire;
using Microsoft.AspNetCore.Http;

namespace DigitalConnect.Simulator.Api;

/// <summary>The operation <c>sendMessage</c>: checks a request against the contract, then delivers its message.</summary>
internal sealed class SendMessage(ApiOperation operation, BearerToken bearer, Mailbox mailbox, Action<ReceivedMessage> onReceived)
{
    /// <summary>Seen from Talkdesk for a conversation that has ended.</summary>
    private const string EndedCode = "3016011";

    public Answer Process(ApiRequest request, HttpStatusCode? forcedStatus)
    {
        if (bearer.Check(request.Http, operation.Scopes) is { } refusal)
            return refusal;

        var violations = Check(request, out var body);
        return violations.Count == 0 ? Deliver(request, body, forcedStatus) : Malformed(violations);
    }

    private List<Violation> Check(ApiRequest request, out JsonElement body)
    {
        var violations = operation.CheckParameters(request.ValueOf).ToList();
        if (!request.Http.HasJsonContentType())
            violations.Add(new Violation("Content-Type", $"must be {Answer.Json}"));

        (body, var unreadable) = RequestBody.Parse(request.Body);
        violations.AddRange(unreadable is null ? operation.CheckBody(body) : [unreadable]);
        return violations;
    }

    private Answer Deliver(ApiRequest request, JsonElement body, HttpStatusCode? forcedStatus)
    {
        var (reception, message) = mailbox.Receive(new ArrivingMessage(request.Path.Values.First(), KeyOf(request), body, forcedStatus));
        if (message is null)
            return Refuse(reception);

        onReceived(message);
        var answer = new MessageAnswer(
            message.ConversationId, MessageAnswer.Format(message.CreatedAt), message.MessageId, message.PartialFailReason);
        return Answer.Of(message.Status, answer, WireJson.Default.MessageAnswer);
    }

    private string? KeyOf(ApiRequest request)
    {
        var key = operation.IdempotencyKeyHeader is { } header ? request.Http.Headers[header].ToString() : "";
        return key.Length == 0 ? null : key;
    }

    private static Answer Refuse(Reception reception) => reception switch
    {
        Reception.UnknownConversation => Refuse(HttpStatusCode.NotFound, "404", "Conversation not found"),
        Reception.EndedConversation => Refuse(HttpStatusCode.Conflict, EndedCode, "The conversation has already ended"),
        _ => Refuse(HttpStatusCode.Conflict, "409", "The idempotency key belongs to another message"),
    };

    private static Answer Refuse(HttpStatusCode status, string code, string message) => Answer.Refusal(status, new ErrorAnswer(code, message));

    private static Answer Malformed(IEnumerable<Violation> violations)
    {
        ErrorField[] fields = [.. violations.Select(violation => new ErrorField(violation.Name, violation.Description))];
        var description = string.Create(CultureInfo.InvariantCulture, $"The request breaks the contract in {fields.Length} place(s).");
        return Answer.Refusal(HttpStatusCode.BadRequest, new ErrorAnswer("400", "Bad Request", description, fields));
    }
}
