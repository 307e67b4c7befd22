using Microsoft.Extensions.Hosting;

namespace DigitalConnect.Simulator.Hosting;

/// <summary>Leaves Ctrl+C and SIGTERM to the program that the simulator runs in: the default lifetime would take them.</summary>
internal sealed class EmbeddedLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
