using System.Data.Common;
using DigitalConnect.Relay.Storage;
using Microsoft.Extensions.Options;

namespace DigitalConnect.Relay.Delivery;

/// <summary>Starts the conversation of a thread.</summary>
internal sealed class ConversationStarter(IDigitalConnectClient client, ConversationTable conversations, IOptions<DigitalConnectRelayOptions> options)
{
    private readonly DigitalConnectRelayOptions _options = options.Value;

    /// <summary>
    /// Starts it, or finds it by its key if it was started before. Each attempt sends the same, until one is certain to have started nothing.
    /// </summary>
    /// <returns>A result with the conversation's id if it was started; else why not. Null if another owner has the thread.</returns>
    public async Task<AttemptResult?> StartAsync(Turn turn, CancellationToken cancellationToken)
    {
        StoredStart? start = null;
        try
        {
            start = await PrepareAsync(turn, cancellationToken).ConfigureAwait(false);
            return start is null ? null : await StartAsync(turn, start, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not DbException && !cancellationToken.IsCancellationRequested)
        {
            // The message itself was not sent. A conversation that was started unseen is found again by its key.
            var place = start is null ? "" : $" at the touchpoint {start.TouchpointId}";
            return new(IsRefused(exception) ? AttemptOutcome.Refused : AttemptOutcome.Unavailable)
            {
                Reason = $"Its conversation could not be started{place}. {exception.Message}",
                RefusedParts = Failures.RefusedPartsOf(exception),
                RetryAfter = Failures.RetryAfterOf(exception),
            };
        }
    }

    private async Task<AttemptResult> StartAsync(Turn turn, StoredStart start, CancellationToken cancellationToken)
    {
        try
        {
            var key = ConversationKey.Of(turn.Thread, turn.Generation);
            var started = await client.StartConversationAsync(RequestOf(start), key, cancellationToken).ConfigureAwait(false);
            return string.IsNullOrEmpty(started.ConversationId)
                ? new(AttemptOutcome.Unavailable) { Reason = "Its conversation was started, but the response did not say its id." }
                : new(AttemptOutcome.Sent) { ConversationId = started.ConversationId };
        }
        catch (Exception exception) when (IsRefused(exception) || HasStartedNothing(turn, exception))
        {
            // What was refused may be corrected, and a contact who is named later counts.
            await conversations.SaveStartRequestAsync(turn, request: null, cancellationToken).ConfigureAwait(false);
            throw;
        }
    }

    // What it is started with, which is in the database before the first attempt. Null if another owner has the thread.
    private async Task<StoredStart?> PrepareAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.StartRequest is { } begun)
            return StoredJson.ReadStart(begun);

        var start = await DescribeAsync(turn, cancellationToken).ConfigureAwait(false);
        return await conversations.SaveStartRequestAsync(turn, StoredJson.Write(start), cancellationToken).ConfigureAwait(false) ? start : null;
    }

    private static bool IsRefused(Exception failure) => Failures.OutcomeOf(failure) is AttemptOutcome.Refused or AttemptOutcome.ConversationEnded;

    // Only of the first attempt: what became of one before it is not known.
    private static bool HasStartedNothing(Turn turn, Exception failure) =>
        turn.StartRequest is null && failure is DigitalConnectException { Delivery: DeliveryStatus.NotDelivered };

    private async Task<StoredStart> DescribeAsync(Turn turn, CancellationToken cancellationToken) => new(
        _options.TouchpointId ?? throw new ArgumentException(
            $"The thread has no conversation, and none can be started: set {nameof(_options.TouchpointId)}, then replay the message."),
        _options.Subject,
        StoredJson.ReadContact(turn.Contact) ?? new($"{ConversationKey.Digest(turn.Thread)}@{_options.ContactDomain}", Name: null),
        turn.Generation == 1 || _options.HistoryLength == 0
            ? null
            : await conversations.HistoryAsync(turn, _options.HistoryLength, cancellationToken).ConfigureAwait(false));

    private static StartConversationRequest RequestOf(StoredStart start) => new()
    {
        TouchpointId = start.TouchpointId,
        Subject = start.Subject,
        ContactPerson = new() { Email = start.Contact.Email, Name = start.Contact.Name },
        PreviousMessages = start.History is { Count: > 0 } history
            ? [.. history.Select(text => new PreviousMessage { Type = PreviousMessage.External, Content = text.Text, CreatedAt = text.WrittenAt })]
            : null,
    };
}
