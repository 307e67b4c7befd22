using DigitalConnect.Relay.Storage;
using Microsoft.Extensions.Options;

namespace DigitalConnect.Relay.Delivery;

/// <summary>Starts the conversation of a thread.</summary>
internal sealed class ConversationStarter(IDigitalConnectClient client, ConversationTable conversations, IOptions<DigitalConnectRelayOptions> options)
{
    private readonly DigitalConnectRelayOptions _options = options.Value;

    /// <summary>Starts it, or finds it by its key if it was started before. Each attempt sends the same, until the start is refused.</summary>
    /// <returns>What came of it; null if another owner has the thread.</returns>
    /// <exception cref="DigitalConnectException">The call failed; the same key may be tried again.</exception>
    public async Task<StartConversationResult?> StartAsync(Turn turn, CancellationToken cancellationToken)
    {
        var start = turn.StartRequest is { } begun
            ? StoredJson.ReadStart(begun)
            : await DescribeAsync(turn, cancellationToken).ConfigureAwait(false);
        if (turn.StartRequest is null && !await conversations.StartsAsync(turn, StoredJson.Write(start), cancellationToken).ConfigureAwait(false))
            return null;

        try
        {
            var key = ConversationKey.Of(turn.Thread, turn.Generation);
            return await client.StartConversationAsync(RequestOf(start), key, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (Failures.OutcomeOf(exception) is AttemptOutcome.Refused or AttemptOutcome.ConversationEnded)
        {
            // A person may correct what was refused.
            await conversations.StartsAsync(turn, request: null, cancellationToken).ConfigureAwait(false);
            throw;
        }
    }

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
