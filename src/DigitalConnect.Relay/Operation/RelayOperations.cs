using DigitalConnect.Relay.Delivery;
using DigitalConnect.Relay.Storage;

namespace DigitalConnect.Relay.Operation;

/// <inheritdoc cref="IRelayOperations"/>
internal sealed class RelayOperations(StatusTable status, ParkedTable parked, ConversationDirectory conversations, WakeSignal signal)
    : IRelayOperations
{
    public Task<RelayStatus> GetStatusAsync(CancellationToken cancellationToken) => status.GetStatusAsync(cancellationToken);

    public async Task<IReadOnlyList<RelayMessage>> ListParkedAsync(int most, CancellationToken cancellationToken) =>
        await status.ListParkedAsync(most, cancellationToken).ConfigureAwait(false);

    public async Task<IReadOnlyList<RelayMessage>> ListPendingAsync(int most, CancellationToken cancellationToken) =>
        await status.ListPendingAsync(most, cancellationToken).ConfigureAwait(false);

    public async Task<IReadOnlyList<RelayConversation>> ListConversationsAsync(int most, CancellationToken cancellationToken) =>
        await conversations.ListOpenAsync(most, cancellationToken).ConfigureAwait(false);

    public Task<RelayMessage?> FindAsync(string id, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return status.FindAsync(id, cancellationToken);
    }

    public async Task<bool> ReplayAsync(string id, bool newKey, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        var replayed = await parked.ReplayAsync(id, newKey ? Guid.NewGuid().ToString() : null, cancellationToken).ConfigureAwait(false);
        signal.Wake();
        return replayed;
    }

    public async Task<bool> SkipAsync(string id, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        var skipped = await parked.SkipAsync(id, cancellationToken).ConfigureAwait(false);
        signal.Wake();
        return skipped;
    }
}
