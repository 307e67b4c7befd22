using System.CommandLine;
using System.Text.Json;
using DigitalConnect.Cli.Parsing;
using DigitalConnect.Cli.Terminal;
using DigitalConnect.Relay;

namespace DigitalConnect.Cli.Relaying;

/// <summary><c>digital-connect relay status</c>.</summary>
internal sealed class StatusCommand : OperationCommand
{
    private readonly OutputOption _output = new() { Description = "A table for people (the default), or one JSON object for programs." };

    public StatusCommand(CommandContext context)
        : base(context, "status", "Tells what waits in the queue. The exit code is 1 while messages wait for a person.") => Add(_output);

    protected override async Task<int> RunAsync(ParseResult parsed, IRelayOperations relay, CancellationToken cancellationToken)
    {
        var status = await relay.GetStatusAsync(cancellationToken);
        if (_output.IsJson(parsed) is true)
            await Context.Output.WriteLineAsync(JsonSerializer.Serialize(status, RelayJson.Default.RelayStatus));
        else
            Context.OutputConsole.Write(RelayTables.Of(status, TimeProvider.System.GetUtcNow()));
        return status.Parked == 0 ? ExitCode.Delivered : ExitCode.Failed;
    }
}
