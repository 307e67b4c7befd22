namespace Middleware.Sending;

/// <summary>Sends unsettled messages again, with the same key, until it is known what became of them.</summary>
public sealed class Settlement(UnsettledVisitors unsettled, Outbox outbox, IConfiguration configuration) : BackgroundService
{
    private readonly TimeSpan _pause = configuration.GetValue("Settlement:Pause", TimeSpan.FromSeconds(30));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var visitor in unsettled.ReadAllAsync(stoppingToken))
        {
            await Task.Delay(_pause, stoppingToken);
            await outbox.SettleAsync(visitor, stoppingToken);
        }
    }
}
