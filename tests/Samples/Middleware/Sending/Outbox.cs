using DigitalConnect;
using Middleware.Channel;
using Middleware.Visitors;

namespace Middleware.Sending;

/// <summary>Takes each visitor's messages to the agent once and in their order, in a new conversation where the old one has ended.</summary>
public sealed partial class Outbox(ConversationStarter conversations, MessageSender sender, UnsettledVisitors unsettled, ILogger<Outbox> logger)
{
    /// <summary>Sends a message, after those of the same visitor that are not settled yet.</summary>
    /// <exception cref="DigitalConnectException">The agent does not have the message.</exception>
    public async Task<Outcome> PostAsync(Visitor visitor, VisitorMessage message, CancellationToken cancellationToken)
    {
        using var turn = await visitor.TakeTurnAsync(cancellationToken);
        if (visitor.Delivered.Contains(message.Id))
            return Outcome.Delivered;
        if (visitor.Unsettled.Any(waiting => waiting.Id == message.Id))
            return Outcome.Unsettled;

        var outcome = visitor.Unsettled.Count > 0 ? Outcome.Unsettled : await SendAsync(visitor, message, cancellationToken);
        if (outcome == Outcome.Unsettled)
        {
            visitor.Unsettled.Enqueue(message);
            unsettled.Add(visitor);
        }

        return outcome;
    }

    /// <summary>Sends what is not settled again, with the same keys.</summary>
    public async Task SettleAsync(Visitor visitor, CancellationToken cancellationToken)
    {
        using var turn = await visitor.TakeTurnAsync(cancellationToken);
        while (visitor.Unsettled.TryPeek(out var message))
        {
            try
            {
                if (await SendAsync(visitor, message, cancellationToken) == Outcome.Unsettled)
                    break;
            }
            catch (DigitalConnectApiException failure) when ((int)failure.StatusCode is >= 400 and < 500 and not 429)
            {
                LogGivenUp(message.Id, failure);
                visitor.Transcript.Add(TranscriptEntry.Notice($"It is not certain that this reached us: \"{message.Text}\"."));
            }
            catch (DigitalConnectException failure)
            {
                // That this attempt did not deliver it says nothing of an earlier one.
                LogWaiting(message.Id, failure);
                break;
            }

            visitor.Unsettled.Dequeue();
        }

        if (visitor.Unsettled.Count > 0)
            unsettled.Add(visitor);
    }

    private async Task<Outcome> SendAsync(Visitor visitor, VisitorMessage message, CancellationToken cancellationToken)
    {
        Attachment[] files = [.. (message.Files ?? []).Select(id => visitor.Uploads.GetValueOrDefault(id)).OfType<Attachment>()];
        var request = new SendMessageRequest { Content = message.Text, Attachments = files.Length == 0 ? null : files };
        for (var conversation = 1; conversation <= 2; conversation++)
        {
            var id = await conversations.GetAsync(visitor, message.Email, cancellationToken);
            var outcome = await sender.SendAsync(id, message.Id, request, cancellationToken);
            if (outcome == Outcome.ConversationEnded)
            {
                visitor.EndConversation(id);
                continue;
            }

            if (outcome != Outcome.Unsettled && visitor.Delivered.Add(message.Id))
                visitor.Transcript.Add(new(Author.Visitor, message.Text, Describe(files), DateTimeOffset.UtcNow));
            return outcome;
        }

        return Outcome.Unsettled; // The new conversation has ended, too: later.
    }

    private static List<TranscriptFile> Describe(Attachment[] files) => [.. files.Select(file => new TranscriptFile(file.Id, file.Name))];

    [LoggerMessage(Level = LogLevel.Error,
        Message = "Nobody knows whether message {Id} was delivered, and sending it again was refused. Look it up in Talkdesk.")]
    private partial void LogGivenUp(string id, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Message {Id} waits.")]
    private partial void LogWaiting(string id, Exception failure);
}
