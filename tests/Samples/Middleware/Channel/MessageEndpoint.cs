using System.Globalization;
using DigitalConnect.Relay;
using Middleware.Visitors;

namespace Middleware.Channel;

/// <summary>Takes what the visitor writes. The response is 202 as soon as it is stored: from then on the relay delivers it.</summary>
public sealed class MessageEndpoint(IConversationRelay relay, ChatDatabase database, Transcript transcript, Uploads uploads)
{
    private const int LongestText = 10_000;

    public async Task<IResult> PostAsync(VisitorMessage message, string visitor, CancellationToken cancellationToken)
    {
        if (Fault(message) is { } fault)
            return Results.Problem(fault, statusCode: StatusCodes.Status400BadRequest);

        var files = uploads.Find(visitor, message.Files);
        var posted = new ChannelMessage { Id = message.Id, Text = message.Text, Attachments = files, Contact = new() { Email = message.Email } };
        var shown = files.Select(file => new TranscriptFile(file.Id, file.Name)).ToList();
        try
        {
            await StoreAsync(visitor, posted, new(Author.Visitor, message.Text, shown, DateTimeOffset.UtcNow), cancellationToken);
        }
        catch (ArgumentException)
        {
            return Results.Problem("The message can't be sent as it is.", statusCode: StatusCodes.Status400BadRequest);
        }

        transcript.Tell();
        return Results.Accepted(value: new { outcome = "on its way" });
    }

    // Both or none: what the visitor sees is what the agent gets. Posted twice, it is one message.
    private async Task StoreAsync(string visitor, ChannelMessage posted, TranscriptEntry shown, CancellationToken cancellationToken)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction();
        await relay.EnqueueAsync(visitor, posted, transaction, cancellationToken);
        Transcript.Add(visitor, posted.Id, shown, transaction);
        transaction.Commit();
    }

    private static string? Fault(VisitorMessage message) => message switch
    {
        { Id: null or "" } or { Id.Length: > 100 } => "The message needs an id of at most 100 characters.",
        { Email: null } => "Please give your e-mail address.",
        _ when !message.Email.Contains('@', StringComparison.Ordinal) => "Please give your e-mail address.",
        { Text: null or "", Files: null or [] } => "Please write something.",
        { Text.Length: > LongestText } => string.Create(CultureInfo.InvariantCulture, $"Please write at most {LongestText} characters."),
        _ => null,
    };
}
