using System.CommandLine;
using System.Data.Common;
using DigitalConnect.Cli.Terminal;
using DigitalConnect.Relay;
using Microsoft.Extensions.DependencyInjection;

namespace DigitalConnect.Cli.Relaying;

/// <summary>A command that looks at a queue, or changes something in it, and delivers nothing itself.</summary>
internal abstract class OperationCommand : Command
{
    private readonly RelayDatabaseOption _database = new();

    protected OperationCommand(CommandContext context, string name, string description)
        : base(name, description)
    {
        Context = context;
        Add(_database);
        SetAction((parsed, _) => RunAsync(parsed));
    }

    protected CommandContext Context { get; }

    protected abstract Task<int> RunAsync(ParseResult parsed, IRelayOperations relay, CancellationToken cancellationToken);

    private async Task<int> RunAsync(ParseResult parsed)
    {
        var section = Context.ReadConfiguration().GetSection(DigitalConnectRelayOptions.SectionName);
        var database = new RelayDatabase(section, parsed.GetValue(_database));
        database.RequireExisting();

        var services = new ServiceCollection();
        database.Use(services.AddDigitalConnectRelay(section));
        await using var provider = services.BuildServiceProvider();
        try
        {
            return await RunAsync(parsed, provider.GetRequiredService<IRelayOperations>(), Context.Stopping);
        }
        catch (DbException exception)
        {
            throw database.Failed(exception);
        }
    }
}
