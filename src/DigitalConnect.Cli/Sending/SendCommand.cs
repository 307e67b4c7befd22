using System.CommandLine;
using System.CommandLine.Parsing;
using DigitalConnect.Cli.Batches;
using DigitalConnect.Cli.Settings;

namespace DigitalConnect.Cli.Sending;

/// <summary><c>digital-connect send</c>.</summary>
internal sealed class SendCommand : Command
{
    private readonly Argument<string?> _text = new("TEXT") { Description = "What the contact wrote.", Arity = ArgumentArity.ZeroOrOne };

    private readonly Option<string> _conversation = new("--conversation")
    {
        Description = "The id of the conversation. The embedded simulator has one ready.",
        HelpName = "ID",
    };

    private readonly Option<Attachment[]> _attachments = new("--attachment")
    {
        Description = "An attachment that was uploaded before; may be given several times.",
        HelpName = "id,name,type,size",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = AttachmentArgument.ParseAll,
    };

    private readonly Option<string> _key = new("--idempotency-key")
    {
        Description = "Names this message for good: sent again with the same key it is no second message. Made where none is given.",
        HelpName = "KEY",
    };

    private readonly OutputOption _output = new();

    private readonly BatchOptions _batch = new();
    private readonly AccountFlags _account = new();
    private readonly Surroundings _surroundings;

    public SendCommand(Surroundings surroundings)
        : base("send", "Sends a message into a conversation. Without an account in the settings, an embedded simulator takes it.")
    {
        _surroundings = surroundings;
        Add(_text);
        Add(_conversation);
        Add(_attachments);
        Add(_key);
        Add(_output);
        _batch.AddTo(this);
        _account.AddTo(this);
        Validators.Add(RequireSomethingToSend);
        SetAction((parsed, _) => parsed.GetResult(_batch.From) is null ? SendAsync(parsed) : SendFileAsync(parsed));
    }

    /// <summary>Gives a program that reads JSON its object also where the command line makes no sense.</summary>
    public async Task ReportMistakesAsync(ParseResult parsed)
    {
        if (_output.IsJson(parsed) is not true)
            return;

        var mistakes = new CommandException($"Nothing was sent: {string.Join(" ", parsed.Errors.Select(error => error.Message))}");
        var key = parsed.GetResult(_key)?.Tokens is [{ Value: var given }] ? given : Guid.NewGuid().ToString();
        await _surroundings.WriteJsonAsync(MessageReport.Of(mistakes, conversationId: null, key, simulated: false));
    }

    private void RequireSomethingToSend(CommandResult result)
    {
        var hasMessage = !string.IsNullOrEmpty(result.GetValue(_text)) || result.GetResult(_attachments) is not null;
        var hasFile = result.GetResult(_batch.From) is not null;
        if (!hasMessage && !hasFile)
            result.AddError("Nothing to send: give a TEXT, an --attachment, or a file with --from.");
        else if (hasFile && (hasMessage || result.GetResult(_key) is not null))
            result.AddError("--from sends what stands in the file: leave out TEXT, --attachment and --idempotency-key.");
        else if (!hasFile && _batch.IsAnyGiven(result))
            result.AddError("--concurrency, --journal and --batch go with --from FILE: leave them out, or send a file.");
    }

    private DigitalConnectOptions? FindAccount(ParseResult parsed) => AccountSettings.Find(_surroundings.ReadConfiguration(), _account.Read(parsed));

    private Task<int> SendFileAsync(ParseResult parsed) =>
        new BatchSender(_surroundings, _batch).SendAsync(parsed, FindAccount(parsed), parsed.GetValue(_conversation), _output.IsJson(parsed) ?? !_surroundings.IsOutputTerminal);

    private async Task<int> SendAsync(ParseResult parsed)
    {
        // Made here and not by the client: whatever happens, the key can be named.
        var key = parsed.GetValue(_key) ?? Guid.NewGuid().ToString();
        Destination destination;
        try
        {
            destination = await Destination.OpenAsync(FindAccount(parsed), new DriftNotice(_surroundings.Error), configure: null, _surroundings.Stopping);
        }
        catch (Exception exception)
        {
            // A program that reads stdout gets its object here, too.
            return await ShowAsync(parsed, NotSent(exception, parsed, key));
        }

        // Shown before a simulator is stopped: what goes wrong with that says nothing about the message.
        await using (destination)
        {
            await _surroundings.AnnounceAsync(destination);
            return await ShowAsync(parsed, await SendAsync(parsed, destination, key));
        }
    }

    private async Task<MessageReport> SendAsync(ParseResult parsed, Destination destination, string key)
    {
        if ((parsed.GetValue(_conversation) ?? destination.ReadyConversation) is not { } conversation)
        {
            return NotSent(
                new CommandException("Nothing was sent: name the conversation with --conversation ID, as Talkdesk gave it when the conversation was started."), parsed, key);
        }

        var request = new SendMessageRequest { Content = parsed.GetValue(_text), Attachments = parsed.GetValue(_attachments) };
        return destination.Explain(await destination.TrySendAsync(conversation, request, key, _surroundings.Stopping));
    }

    private MessageReport NotSent(Exception exception, ParseResult parsed, string key) =>
        MessageReport.Of(exception, parsed.GetValue(_conversation), key, simulated: false) with { Delivery = DeliveryStatus.NotDelivered };

    private async Task<int> ShowAsync(ParseResult parsed, MessageReport report)
    {
        if (_output.IsJson(parsed) is true)
            await _surroundings.WriteJsonAsync(report);
        else if (report.Error is null)
            _surroundings.OutputConsole.Write(ReportTable.Of(report));

        foreach (var line in FailureText.Of(report))
            await _surroundings.Error.WriteLineAsync(line);
        return report.ToExitCode();
    }
}
