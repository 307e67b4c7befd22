using DigitalConnect.Relay.Storage;
using DigitalConnect.Relay.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DigitalConnect.Relay.Delivery;

/// <summary>
/// This instance's right to the conversations that it claimed: its heartbeat must move. And the watch over the hearts of the others. Only clocks that
/// never jump are asked, each instance its own.
/// </summary>
internal sealed class InstanceLease(
    InstanceTable instances, IOptions<DigitalConnectRelayOptions> options, RelayMetrics metrics, TimeProvider time, ILogger<InstanceLease> logger)
{
    private const int BeatsPerLease = 4;

    private readonly TimeSpan _duration = options.Value.LeaseDuration;
    private readonly Dictionary<string, (long Number, long SeenAt)> _seen = [];
    private volatile Term? _term;

    /// <summary>The id that conversations are claimed with.</summary>
    public string Owner => _term?.Owner ?? throw new InvalidOperationException("This instance has not begun.");

    /// <summary>Whether what was claimed with an id is still this instance's, as far as it can know.</summary>
    public bool IsHeldBy(string owner) => _term is { } term && term.Owner == owner && time.GetElapsedTime(term.RenewedAt) < _duration;

    /// <summary>Begins under a new id.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        var begun = new Term(Guid.NewGuid().ToString("N"), time.GetTimestamp());
        await instances.RegisterAsync(begun.Owner, cancellationToken).ConfigureAwait(false);
        _term = begun;
    }

    /// <summary>Beats until it is cancelled.</summary>
    /// <param name="changed">Called when conversations became free.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task RunAsync(Action changed, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                if (await BeatAsync(cancellationToken).ConfigureAwait(false))
                    changed();
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                // Who could not be seen meanwhile is not dead for it.
                _seen.Clear();
                logger.WorkFailed(exception, _duration / BeatsPerLease);
            }

            await Task.Delay(_duration / BeatsPerLease, time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Moves the heartbeat once, and takes over from instances whose heart stands still.</summary>
    /// <returns>Whether conversations became free.</returns>
    public async Task<bool> BeatAsync(CancellationToken cancellationToken)
    {
        // Taken before the write: others see it later, never earlier.
        var before = time.GetTimestamp();
        if (await instances.BeatAsync(Owner, cancellationToken).ConfigureAwait(false) is not { } others)
        {
            await BeginAsync(cancellationToken).ConfigureAwait(false);
            logger.DeclaredDead(Owner);
            return true;
        }

        _term = new(Owner, before);
        var freed = false;
        foreach (var silent in Observe(others))
            freed |= await TakeOverAsync(silent, cancellationToken).ConfigureAwait(false);
        return freed;
    }

    /// <summary>Leaves: others need not wait for the lease to end.</summary>
    public Task EndAsync(CancellationToken cancellationToken) =>
        _term is null ? Task.CompletedTask : instances.WithdrawAsync(Owner, cancellationToken);

    private List<Heartbeat> Observe(List<Heartbeat> others)
    {
        var now = time.GetTimestamp();
        var silent = new List<Heartbeat>();
        foreach (var other in others)
        {
            if (!_seen.TryGetValue(other.Instance, out var seen) || seen.Number != other.Number)
                _seen[other.Instance] = (other.Number, now);
            else if (time.GetElapsedTime(seen.SeenAt, now) >= _duration)
                silent.Add(other);
        }

        foreach (var gone in _seen.Keys.Except(others.Select(other => other.Instance)).ToArray())
            _seen.Remove(gone);
        return silent;
    }

    private async Task<bool> TakeOverAsync(Heartbeat silent, CancellationToken cancellationToken)
    {
        var conversations = await instances.TakeOverAsync(silent, cancellationToken).ConfigureAwait(false);
        _seen.Remove(silent.Instance);
        if (conversations == 0)
            return false;
        metrics.TookOver(conversations);
        logger.TookOver(silent.Instance, conversations);
        return true;
    }

    private sealed record Term(string Owner, long RenewedAt);
}
