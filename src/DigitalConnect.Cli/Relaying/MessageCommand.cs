using System.CommandLine;
using DigitalConnect.Cli.Terminal;
using DigitalConnect.Relay;

namespace DigitalConnect.Cli.Relaying;

/// <summary>A command about one message.</summary>
internal abstract class MessageCommand : OperationCommand
{
    private readonly Argument<string> _id = new("ID") { Description = "The channel's id of the message." };

    protected MessageCommand(CommandContext context, string name, string description)
        : base(context, name, description) => Add(_id);

    protected sealed override async Task<int> RunAsync(ParseResult parsed, IRelayOperations relay, CancellationToken cancellationToken)
    {
        var id = parsed.GetRequiredValue(_id);
        var message = await relay.FindAsync(id, cancellationToken)
            ?? throw new CommandException($"There is no message {id} in the queue. Delivered ones are deleted after the retention.");
        return await RunAsync(parsed, relay, message, cancellationToken);
    }

    protected abstract Task<int> RunAsync(ParseResult parsed, IRelayOperations relay, RelayMessage message, CancellationToken cancellationToken);
}
