using System.CommandLine;
using DigitalConnect.Cli.Terminal;
using DigitalConnect.Relay;

namespace DigitalConnect.Cli.Relaying;

/// <summary><c>digital-connect relay replay</c>.</summary>
internal sealed class ReplayCommand : MessageCommand
{
    private readonly Option<bool> _newKey = new("--new-key")
    {
        Description = "Send it as a new message. If it was delivered before, the agent has it twice.",
    };

    private readonly Option<bool> _yes = new("--yes") { Description = "Do not ask." };

    public ReplayCommand(CommandContext context)
        : base(context, "replay", "Puts a parked or skipped message back at its place in the queue.")
    {
        Add(_newKey);
        Add(_yes);
    }

    protected override async Task<int> RunAsync(ParseResult parsed, IRelayOperations relay, RelayMessage message, CancellationToken cancellationToken)
    {
        if (message.State is not (MessageState.Parked or MessageState.Skipped))
            throw new CommandException($"Message {message.Id} is {message.State}: only parked and skipped messages can be replayed.");

        var newKey = parsed.GetValue(_newKey);
        if (newKey && !parsed.GetValue(_yes) && !await ConfirmAsync(message, cancellationToken))
        {
            await Context.WriteErrorLineAsync("Nothing was changed.");
            return ExitCode.Failed;
        }

        if (!await relay.ReplayAsync(message.Id, newKey, cancellationToken))
            throw new CommandException($"Nothing was changed: message {message.Id} is not parked or skipped anymore. See: relay show {message.Id}");
        await Context.WriteLineAsync($"Message {message.Id} is back in the queue of thread {message.Thread}.");
        return ExitCode.Delivered;
    }

    private async Task<bool> ConfirmAsync(RelayMessage message, CancellationToken cancellationToken)
    {
        if (!Context.IsInputTerminal)
            throw new CommandException("With a new key a message may be delivered twice. Say that you know it: add --yes.");

        var state = message.State == MessageState.Skipped ? "was skipped" : "is parked";
        var fate = message.UncertainSince is { } since ? $"may have been delivered since {since:u}" : "was not delivered as far as the relay knows";
        await Context.Error.WriteAsync(TerminalText.Escape(
            $"Message {message.Id} {state}, and {fate}. With a new key Talkdesk takes it for another message. Send it? [y/N] "));
        using var input = new StreamReader(Context.OpenInput());
        return await input.ReadLineAsync(cancellationToken) is "y" or "Y" or "yes";
    }
}
