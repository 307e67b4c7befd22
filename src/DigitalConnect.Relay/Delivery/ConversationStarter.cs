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
                $"The thread has no conversation, and none can be started: set {nameof(_options.TouchpointId)}, then replay the message."),
            Subject = _options.Subject,
            ContactPerson = StoredJson.ReadContact(turn.Contact) ?? MakeUpContact(turn.Thread),
            PreviousMessages = await ReadHistoryAsync(turn, cancellationToken).ConfigureAwait(false),
        };
        var key = ConversationKey.Of(turn.Thread, turn.Generation);
        return await client.StartConversationAsync(request, key, cancellationToken).ConfigureAwait(false);
    }

    private ContactPerson MakeUpContact(string thread) => new() { Email = $"{ConversationKey.Digest(thread)}@{_options.ContactDomain}" };

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
