using DigitalConnect.Relay.Storage;
using DigitalConnect.Relay.Telemetry;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DigitalConnect.Relay.Delivery;

/// <summary>Claims conversations that have something to deliver, and gives each to a worker.</summary>
internal sealed class Dispatcher(
    ClaimTable claims,
    ConversationWorker worker,
    PersistentWrites writes,
    InstanceLease lease,
    Outage outage,
    WakeSignal signal,
    IRelayDatabase database,
    IOptions<DigitalConnectRelayOptions> options,
    TimeProvider time,
    ILogger<Dispatcher> logger) : BackgroundService
{
    private static readonly TimeSpan LastWrites = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan DatabaseDelay = TimeSpan.FromSeconds(1);

    private readonly ActiveConversations _active = new();
    private readonly CancellationTokenSource _aborting = new();
    private volatile bool _mayHaveOrphans;
    private long _orphansFreedAt;

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // Here, so that a program whose database can't be used does not start.
        await lease.BeginAsync(cancellationToken).ConfigureAwait(false);
        await base.StartAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await using (cancellationToken.UnsafeRegister(_ => _aborting.Cancel(), null).ConfigureAwait(false))
            await base.StopAsync(cancellationToken).ConfigureAwait(false);
        if (ExecuteTask is { } execution)
            await execution.WaitAsync(LastWrites, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await EndLeaseAsync().ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _aborting.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The heart beats as long as a message is in flight, after the stop, too.
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(_aborting.Token);
        var beating = lease.RunAsync(signal.Wake, ended.Token);
        var listening = ListenAsync(stoppingToken);
        await DispatchAsync(stoppingToken).ConfigureAwait(false);
        if (_aborting.IsCancellationRequested)
            logger.LeftInFlight(_active.Count);
        await _active.WaitAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await ended.CancelAsync().ConfigureAwait(false);
        await Task.WhenAll(beating, listening).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task DispatchAsync(CancellationToken stopping)
    {
        try
        {
            _orphansFreedAt = time.GetTimestamp();
            while (true)
                await DispatchOnceAsync(stopping).ConfigureAwait(false);
        }
        catch (Exception) when (stopping.IsCancellationRequested)
        {
            // What is active goes on to the end of its message.
        }
    }

    private async Task DispatchOnceAsync(CancellationToken stopping)
    {
        try
        {
            await FreeOrphansAsync(stopping).ConfigureAwait(false);
            if (await ClaimAsync(stopping).ConfigureAwait(false) == 0)
                await signal.WaitAsync(options.Value.PollInterval, stopping).ConfigureAwait(false);
        }
        catch (Exception exception) when (!stopping.IsCancellationRequested)
        {
            // Whatever it is: a relay that ends here would deliver nothing at all.
            _mayHaveOrphans = true;
            logger.WorkFailed(exception, DatabaseDelay);
            await Task.Delay(DatabaseDelay, time, stopping).ConfigureAwait(false);
        }
    }

    private async Task<int> ClaimAsync(CancellationToken stopping)
    {
        var free = outage.Limit(options.Value.Workers - _active.Count, out var isProbe);
        if (free <= 0)
            return 0;

        var owner = lease.Owner;
        var claimed = 0;
        try
        {
            foreach (var turn in await claims.ClaimAsync(owner, free, stopping).ConfigureAwait(false))
            {
                _active.Start(turn, () => RunAsync(turn, owner, stopping), isProbe ? EndProbe : signal.Wake);
                claimed++;
            }
        }
        finally
        {
            if (isProbe && claimed == 0)
                outage.EndProbe();
        }

        return claimed;
    }

    private void EndProbe()
    {
        outage.EndProbe();
        signal.Wake();
    }

    private async Task RunAsync(Turn turn, string owner, CancellationToken stopping)
    {
        try
        {
            await worker.RunAsync(turn, owner, stopping, _aborting.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (_aborting.IsCancellationRequested)
        {
            // Left as it is: it may have been delivered, and its key is known.
        }
        catch (Exception exception)
        {
            await PostponeAsync(turn, exception, stopping).ConfigureAwait(false);
        }
    }

    // The relay does not know the error, so it may come again at once: the longest delay keeps it from filling the log.
    private async Task PostponeAsync(Turn turn, Exception failure, CancellationToken stopping)
    {
        var delay = options.Value.MaxRetryDelay;
        logger.WorkerFailed(failure, turn.Thread, delay);
        try
        {
            var next = time.GetUtcNow() + delay;
            await writes.WriteAsync(cancel => claims.PostponeAsync(turn, next, cancel), _aborting.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (!_aborting.IsCancellationRequested)
        {
            // Its claim is found once this has ended, with others that nobody works on.
            logger.WorkFailed(exception, delay);
            await Task.Delay(delay, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        catch (Exception)
        {
            // The claim ends with the lease.
        }
    }

    // A claim may have reached the database although it failed, even later than its failure. And the claim of a worker that failed may not have
    // been let go. Hence they are looked for after every failure, and now and then without one.
    private async Task FreeOrphansAsync(CancellationToken stopping)
    {
        if (!_mayHaveOrphans && time.GetElapsedTime(_orphansFreedAt) < options.Value.LeaseDuration)
            return;

        // Before the look, so that what happens meanwhile is looked for again.
        _mayHaveOrphans = false;
        _orphansFreedAt = time.GetTimestamp();
        await claims.FreeOrphansAsync(lease.Owner, _active.Claims, stopping).ConfigureAwait(false);
    }

    private async Task ListenAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await database.ListenAsync(signal.Wake, stopping).ConfigureAwait(false);
            }
            catch (Exception exception) when (!stopping.IsCancellationRequested)
            {
                logger.ListenerFailed(exception);
                await Task.Delay(DatabaseDelay, time, stopping).ConfigureAwait(false);
            }
        }
    }

    private async Task EndLeaseAsync()
    {
        try
        {
            await lease.EndAsync(CancellationToken.None).WaitAsync(LastWrites, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // A stop ends all the same; others take over after the lease.
            logger.WorkFailed(exception, TimeSpan.Zero);
        }
    }
}
