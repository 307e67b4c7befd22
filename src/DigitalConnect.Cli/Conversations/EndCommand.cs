using System.CommandLine;
using DigitalConnect.Cli.Reports;
using DigitalConnect.Cli.Terminal;

namespace DigitalConnect.Cli.Conversations;

/// <summary><c>digital-connect end</c>.</summary>
internal sealed class EndCommand : AccountCommand
{
    private readonly Argument<string> _conversation = new("ID") { Description = "The id of the conversation." };

    public EndCommand(CommandContext context)
        : base("end", $"Ends a conversation: nothing more can be sent into it. {ExitCode.PlainExplanation}", Operation.End, context)
    {
        Add(_conversation);
        AddCommonOptions();
        SetAction((parsed, _) =>
        {
            var id = parsed.GetRequiredValue(_conversation);
            return RunAsync(parsed, id, key: null, destination => destination.TryEndAsync(id, Context.Stopping));
        });
    }
}
