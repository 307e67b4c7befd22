using System.CommandLine;
using DigitalConnect.Cli.Terminal;
using DigitalConnect.Relay;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace DigitalConnect.Cli.Relaying;

/// <summary><c>digital-connect relay drain</c>.</summary>
internal sealed class DrainCommand : Command
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly RelayOptions _options = new();
    private readonly CommandContext _context;

    public DrainCommand(CommandContext context)
        : base("drain", "Takes no messages, delivers what waits in the queue, and ends: before a database is moved, or a relay is given up.")
    {
        _context = context;
        _options.AddTo(this);
        SetAction((parsed, _) => RunAsync(parsed));
    }

    private async Task<int> RunAsync(ParseResult parsed)
    {
        var settings = _options.Read(parsed, _context);
        settings.Database.RequireExisting();
        var builder = Host.CreateEmptyApplicationBuilder(new());
        builder.Services.AddRelay(settings);
        using var host = builder.Build();
        var relay = host.Services.GetRequiredService<IRelayOperations>();
        await host.StartAsync(_context.Stopping);
        var status = await WaitAsync(relay);
        await host.StopAsync(_context.Aborting);

        await _context.WriteLineAsync(status.Pending + status.Parked == 0
            ? "The queue is empty."
            : $"Still to be delivered: {status.Pending}. Parked for a person: {status.Parked} (digital-connect relay dead).");
        return status.Pending + status.Parked == 0 ? ExitCode.Delivered : ExitCode.Failed;
    }

    // What waits behind a parked message waits for a person.
    private async Task<RelayStatus> WaitAsync(IRelayOperations relay)
    {
        while (true)
        {
            var status = await relay.GetStatusAsync(_context.Aborting);
            if (status.Pending == status.Held || _context.Stopping.IsCancellationRequested)
                return status;
            await Task.Delay(Interval, _context.Stopping).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }
}
