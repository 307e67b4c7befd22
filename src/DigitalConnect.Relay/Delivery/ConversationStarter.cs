using DigitalConnect.Relay.Storage;
using Microsoft.Extensions.Options;

namespace DigitalConnect.Relay.Delivery;

/// <summary>Starts the conversation of a thread.</summary>
internal sealed class ConversationStarter(IDigitalConnectClient client, ConversationTable conversations, IOptions<DigitalConnectRelayOptions> options)
{
    private readonly DigitalConnectRelayOptions _options = options.Value;

    /// <summary>Starts it, or finds it by its key if it was started before.</summary>
    /// <exception cref="DigitalConnectException">The call failed; the same key may be tried again.</exception>
    public async Task<StartConversationResult> StartAsync(Turn turn, CancellationToken cancellationToken)
    {
        var request = new StartConversationRequest
        {
            TouchpointId = _options.TouchpointId ?? throw new ArgumentException(
                $"The thread has no conversation, and none can be started: set {nameof(DigitalConnectRelayOptions.TouchpointId)}, then replay the message."),
            Subject = _options.Subject,
            ContactPerson = StoredJson.ReadContact(turn.Contact) ?? new() { Email = $"{ConversationKey.Digest(turn.Thread)}@{_options.ContactDomain}" },
            PreviousMessages = await ReadHistoryAsync(turn, cancellationToken).ConfigureAwait(false),
        };
        return await client.StartConversationAsync(request, ConversationKey.Of(turn.Thread, turn.Generation), cancellationToken).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<PreviousMessage>?> ReadHistoryAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Generation == 1 || _options.HistoryLength == 0)
            return null;

        var texts = await conversations.HistoryAsync(turn, _options.HistoryLength, cancellationToken).ConfigureAwait(false);
        return texts.Count == 0
            ? null
            : [.. texts.Select(text => new PreviousMessage { Type = PreviousMessage.External, Content = text.Text, CreatedAt = text.WrittenAt })];
    }
}
