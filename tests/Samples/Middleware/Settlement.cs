namespace Middleware;

/// <summary>Sends unsettled messages again, with the same key, until it is known what became of them.</summary>
public sealed class Settlement(UnsettledMessages unsettled, Relay relay, IConfiguration configuration) : BackgroundService
{
    private readonly TimeSpan _pause = configuration.GetValue("Settlement:Pause", TimeSpan.FromSeconds(30));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var message in unsettled.ReadAllAsync(stoppingToken))
        {
            await Task.Delay(_pause, stoppingToken);

            // It puts itself in the queue again where nobody knows still.
            await relay.SendAsync(message, stoppingToken);
        }
    }
}
