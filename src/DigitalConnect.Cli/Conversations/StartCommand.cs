using System.CommandLine;
using DigitalConnect.Cli.Parsing;
using DigitalConnect.Cli.Reports;
using DigitalConnect.Cli.Settings;
using DigitalConnect.Cli.Terminal;

namespace DigitalConnect.Cli.Conversations;

/// <summary><c>digital-connect start</c>.</summary>
internal sealed class StartCommand : AccountCommand
{
    private readonly ConversationOptions _conversation = new();
    private readonly IdempotencyKeyOption _key = new("conversation");

    public StartCommand(CommandContext context)
        : base("start", $"Starts a conversation with an agent, and prints its id. {ExitCode.PlainExplanation}", Operation.Start, context)
    {
        _conversation.AddTo(this);
        Add(_key);
        AddCommonOptions();
        SetAction((parsed, _) => RunAsync(parsed, conversationId: null, KeyOf(parsed), destination => StartAsync(parsed, destination)));
    }

    protected override string? KeyOf(ParseResult parsed) => _key.Read(parsed);

    private Task<MessageReport> StartAsync(ParseResult parsed, Destination destination) =>
        destination.TryStartAsync(_conversation.Read(parsed, destination, Context.ReadConfiguration()), _key.Read(parsed), Context.Stopping);
}
