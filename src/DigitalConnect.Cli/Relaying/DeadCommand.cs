using System.CommandLine;
using System.Text.Json;
using DigitalConnect.Cli.Parsing;
using DigitalConnect.Cli.Terminal;
using DigitalConnect.Relay;

namespace DigitalConnect.Cli.Relaying;

/// <summary><c>digital-connect relay dead</c>.</summary>
internal sealed class DeadCommand : OperationCommand
{
    private const int Most = 1_000;

    private readonly OutputOption _output = new() { Description = "A table for people (the default), or a JSON object on each line for programs." };

    public DeadCommand(CommandContext context)
        : base(context, "dead", "Lists the messages that wait for a person, and why. Then: replay ID, or skip ID.") => Add(_output);

    protected override async Task<int> RunAsync(ParseResult parsed, IRelayOperations relay, CancellationToken cancellationToken)
    {
        var messages = await relay.ListParkedAsync(Most, cancellationToken);
        if (_output.IsJson(parsed) is true)
        {
            foreach (var message in messages)
                await Context.Output.WriteLineAsync(JsonSerializer.Serialize(message, RelayJson.Default.RelayMessage));
        }
        else if (messages.Count == 0)
        {
            await Context.WriteLineAsync("No message waits for a person.");
        }
        else
        {
            Context.OutputConsole.Write(RelayTables.Of(messages));
        }

        return ExitCode.Delivered;
    }
}
