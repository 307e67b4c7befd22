using System.CommandLine;
using DigitalConnect.Cli.Terminal;
using DigitalConnect.Relay;

namespace DigitalConnect.Cli.Relaying;

/// <summary><c>digital-connect relay skip</c>.</summary>
internal sealed class SkipCommand(CommandContext context)
    : MessageCommand(context, "skip", "Gives a message up; its conversation goes on without it. It can be replayed until the retention ends.")
{
    protected override async Task<int> RunAsync(ParseResult parsed, IRelayOperations relay, RelayMessage message, CancellationToken cancellationToken)
    {
        if (!await relay.SkipAsync(message.Id, cancellationToken))
            throw new CommandException($"Message {message.Id} is {message.State}: only messages that wait can be skipped.");
        await Context.WriteLineAsync($"Message {message.Id} of thread {message.Thread} is skipped.");
        return ExitCode.Delivered;
    }
}
