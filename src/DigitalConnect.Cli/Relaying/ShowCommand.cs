using System.CommandLine;
using System.Text.Json;
using DigitalConnect.Cli.Parsing;
using DigitalConnect.Cli.Terminal;
using DigitalConnect.Relay;

namespace DigitalConnect.Cli.Relaying;

/// <summary><c>digital-connect relay show</c>.</summary>
internal sealed class ShowCommand : MessageCommand
{
    private readonly OutputOption _output = new() { Description = "A table for people (the default), or one JSON object for programs." };

    public ShowCommand(CommandContext context)
        : base(context, "show", "Shows all that the relay knows about a message.") => Add(_output);

    protected override async Task<int> RunAsync(ParseResult parsed, IRelayOperations relay, RelayMessage message, CancellationToken cancellationToken)
    {
        if (_output.IsJson(parsed) is true)
            await Context.Output.WriteLineAsync(JsonSerializer.Serialize(message, RelayJson.Default.RelayMessage));
        else
            Context.OutputConsole.Write(RelayTables.Of(message));
        return ExitCode.Delivered;
    }
}
