using DigitalConnect.Relay.Delivery;
using DigitalConnect.Relay.Storage;
using DigitalConnect.Relay.Telemetry;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DigitalConnect.Relay.Operation;

/// <summary>Deletes what is past the retention, gives the meter its levels, and frees what a clock or a deleted message keeps waiting.</summary>
internal sealed class Housekeeping(
    RetentionTable retention,
    ParkedTable parked,
    StatusTable status,
    RelayMetrics metrics,
    IOptions<DigitalConnectRelayOptions> options,
    TimeProvider time,
    ILogger<Housekeeping> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    private readonly ClockWatch _clock = new(time);

    /// <summary>Does all of it once.</summary>
    public async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        var settings = options.Value;
        var longest = settings.MaxRetryDelay > RetryDelay.LongestAskedFor ? settings.MaxRetryDelay : RetryDelay.LongestAskedFor;
        await retention.BringForwardAsync(_clock.WasSetBack() ? TimeSpan.Zero : longest, cancellationToken).ConfigureAwait(false);
        while (await retention.DeleteAsync(time.GetUtcNow() - settings.Retention, cancellationToken).ConfigureAwait(false))
        {
            // One portion after the other, each in a transaction of its own.
        }

        await parked.FreeAsync(cancellationToken).ConfigureAwait(false);
        var levels = await status.GetStatusAsync(cancellationToken).ConfigureAwait(false);
        metrics.Show(new(levels.Pending, levels.Parked, levels.OldestPending is { } oldest ? time.GetUtcNow() - oldest : TimeSpan.Zero));
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await RunOnceAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                logger.WorkFailed(exception, Interval);
            }

            await Task.Delay(Interval, time, stoppingToken).ConfigureAwait(false);
        }
    }
}
