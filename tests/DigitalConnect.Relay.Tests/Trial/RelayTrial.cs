using System.Data.Common;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;

namespace DigitalConnect.Relay.Tests.Trial;

/// <summary>Messages are enqueued and delivered while processes are killed and stopped; then what arrived is counted.</summary>
internal sealed class RelayTrial(TrialSettings settings, string database, string connectionString) : IAsyncDisposable
{
    private readonly Random _random = new(settings.Seed + 2);
    private readonly List<WorkerProcess> _workers = [];
    private TrialServer? _server;

    /// <summary>The most memory that a process that delivers had, in bytes.</summary>
    public long PeakMemory => _workers.Max(worker => worker.PeakMemory);

    /// <summary>How long processors have worked for the processes that deliver.</summary>
    public TimeSpan DeliveryProcessorTime => TimeSpan.FromTicks(_workers.Sum(worker => worker.ProcessorTime.Ticks));

    /// <summary>How long it took to enqueue all, where that was measured.</summary>
    public TimeSpan Enqueuing { get; private set; }

    /// <summary>How long processors worked to enqueue all, where that was measured.</summary>
    public TimeSpan EnqueuingProcessorTime { get; private set; }

    /// <summary>Makes the tables.</summary>
    public async Task CreateSchemaAsync(CancellationToken cancellationToken)
    {
        await using var intake = CreateIntake();
        await intake.GetRequiredService<IRelayOperations>().GetStatusAsync(cancellationToken);
    }

    public async Task<TrialReport> RunAsync(CancellationToken cancellationToken)
    {
        _server = await TrialServer.StartAsync(settings);
        await using var intake = CreateIntake();
        var relay = intake.GetRequiredService<IConversationRelay>();
        for (var i = 0; i < settings.Instances; i++)
            _workers.Add(await StartWorkerAsync());

        var started = TimeProvider.System.GetTimestamp();
        var enqueuing = Task.WhenAll(Enumerable.Range(0, settings.Conversations).Select(thread => EnqueueAsync(relay, thread, cancellationToken)));
        await DisturbAsync(cancellationToken);
        await enqueuing;
        await _server.Desk.WaitAsync(settings.Messages, cancellationToken);
        return _server.Desk.Report(TimeProvider.System.GetElapsedTime(started));
    }

    /// <summary>Enqueues all there is before anybody delivers, then measures the delivery alone.</summary>
    public async Task<TrialReport> RunFullQueueAsync(CancellationToken cancellationToken)
    {
        _server = await TrialServer.StartAsync(settings);
        await using var intake = CreateIntake();
        var relay = intake.GetRequiredService<IConversationRelay>();
        var (enqueuing, busy) = (TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await Task.WhenAll(Enumerable.Range(0, settings.Conversations).Select(thread => EnqueueAsync(relay, thread, cancellationToken)));
        (Enqueuing, EnqueuingProcessorTime) = (TimeProvider.System.GetElapsedTime(enqueuing), Environment.CpuUsage.TotalTime - busy);

        var started = TimeProvider.System.GetTimestamp();
        _workers.AddRange(await Task.WhenAll(Enumerable.Range(0, settings.Instances).Select(_ => StartWorkerAsync())));
        await _server.Desk.WaitAsync(settings.Messages, cancellationToken);
        return _server.Desk.Report(TimeProvider.System.GetElapsedTime(started));
    }

    public async ValueTask DisposeAsync()
    {
        _workers.ForEach(worker => worker.Dispose());
        if (_server is not null)
            await _server.DisposeAsync();
    }

    private async Task DisturbAsync(CancellationToken cancellationToken)
    {
        var disturbances = Enumerable.Repeat(KillAsync, settings.Kills).Concat(Enumerable.Repeat(StallAsync, settings.Stalls)).ToArray();
        _random.Shuffle(disturbances);
        var step = settings.Messages / (disturbances.Length + 1);
        for (var i = 0; i < disturbances.Length; i++)
        {
            await _server!.Desk.WaitAsync(Math.Min((i * step) + _random.Next(1, step + 1), settings.Messages), cancellationToken);
            await disturbances[i](_random.Next(_workers.Count), cancellationToken);
        }
    }

    private async Task KillAsync(int index, CancellationToken cancellationToken)
    {
        var killed = _workers[index];
        await killed.KillAsync();
        killed.Dispose();
        _workers[index] = await StartWorkerAsync();
    }

    // It goes on in the middle of what it did when it was stopped, and does not know that others have its conversations. Where it is the only
    // one, nobody has: it may have been stopped with the lock on SQLite's file.
    private async Task StallAsync(int index, CancellationToken cancellationToken)
    {
        var stalled = _workers[index];
        stalled.Freeze();
        if (settings.Instances > 1)
            _workers[index] = await StartWorkerAsync();
        await Task.Delay(TrialSettings.Lease * 2, cancellationToken);
        stalled.Thaw();
        if (settings.Instances == 1)
            return;

        await _server!.Desk.WaitAsync(Math.Min(_server.Desk.Count + (settings.Messages / 50), settings.Messages), cancellationToken);
        await stalled.KillAsync();
        stalled.Dispose();
    }

    private Task<WorkerProcess> StartWorkerAsync() => WorkerProcess.StartAsync(database, connectionString, _server!.Address);

    private async Task EnqueueAsync(IConversationRelay relay, int index, CancellationToken cancellationToken)
    {
        var thread = $"t{index}";
        var count = (settings.Messages / settings.Conversations) + (index < settings.Messages % settings.Conversations ? 1 : 0);
        for (var number = 1; number <= count; number++)
        {
            var message = new ChannelMessage
            {
                Id = string.Create(CultureInfo.InvariantCulture, $"{thread}-{number}"),
                Text = string.Create(CultureInfo.InvariantCulture, $"{thread}/{number}"),
                Contact = new() { Email = $"{thread}@example.com" },
            };
            while (!await TryEnqueueAsync(relay, thread, message, cancellationToken))
                await Task.Yield();
        }
    }

    // A channel that had no answer posts again.
    private static async Task<bool> TryEnqueueAsync(
        IConversationRelay relay, string thread, ChannelMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await relay.EnqueueAsync(thread, message, cancellationToken);
            return true;
        }
        catch (DbException)
        {
            return false;
        }
    }

    private ServiceProvider CreateIntake()
    {
        var services = new ServiceCollection();
        services.AddRelay(database, connectionString, workers: 0);
        return services.BuildServiceProvider();
    }
}
