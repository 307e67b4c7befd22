using System.CommandLine;
using System.CommandLine.Parsing;
using DigitalConnect.Cli.Batches;
using DigitalConnect.Cli.Parsing;
using DigitalConnect.Cli.Reports;
using DigitalConnect.Cli.Settings;
using DigitalConnect.Cli.Terminal;

namespace DigitalConnect.Cli.Sending;

/// <summary><c>digital-connect send</c>.</summary>
internal sealed class SendCommand : Command, IReportsUsageErrors
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
    private readonly AccountOptions _account = new();
    private readonly CommandContext _context;

    public SendCommand(CommandContext context)
        : base("send", "Sends a message into a conversation. Without an account in the settings, an embedded simulator takes it.")
    {
        _context = context;
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

    /// <inheritdoc/>
    public async Task ReportAsync(ParseResult parsed, IReadOnlyList<string> errors)
    {
        if (_output.IsJson(parsed) is not true)
            return;

        var invalid = new CommandException($"Nothing was sent: {string.Join(" ", errors)}");
        var key = parsed.GetResult(_key)?.Tokens is [{ Value: var given }] ? given : Guid.NewGuid().ToString();
        await _context.WriteJsonAsync(MessageReport.Of(invalid, conversationId: null, key, simulated: false));
    }

    private void RequireSomethingToSend(CommandResult result)
    {
        var hasMessage = !string.IsNullOrWhiteSpace(result.GetValue(_text)) || result.GetResult(_attachments) is not null;
        var hasFile = result.GetResult(_batch.From) is not null;
        if (!hasMessage && !hasFile)
            result.AddError("There is nothing to send: an empty text would reach the agent as an empty message. Give a TEXT, an --attachment, or a file with --from.");
        else if (hasFile && (hasMessage || result.GetResult(_key) is not null))
            result.AddError("--from sends what stands in the file: leave out TEXT, --attachment and --idempotency-key.");
        else if (!hasFile && _batch.IsAnyGiven(result))
            result.AddError("--concurrency, --journal and --batch go with --from FILE: leave them out, or send a file.");
    }

    private DigitalConnectOptions? FindAccount(ParseResult parsed) => AccountSettings.Find(_context.ReadConfiguration(), _account.Read(parsed));

    private Task<int> SendFileAsync(ParseResult parsed) =>
        new BatchSender(_context, _batch).SendAsync(parsed, FindAccount(parsed), parsed.GetValue(_conversation), _output.IsJson(parsed) ?? !_context.IsOutputTerminal);

    private async Task<int> SendAsync(ParseResult parsed)
    {
        // Made here and not by the client: whatever happens, the key can be named.
        var key = parsed.GetValue(_key) ?? Guid.NewGuid().ToString();
        Destination destination;
        try
        {
            destination = await Destination.OpenAsync(FindAccount(parsed), new DriftNotice(_context), configure: null, _context.Stopping);
        }
        catch (Exception exception)
        {
            // A program that reads stdout gets its object here, too.
            return await ShowAsync(parsed, NotSent(exception, parsed, key));
        }

        // Shown before a simulator is stopped: what goes wrong with that says nothing about the message.
        await using (destination)
        {
            await _context.AnnounceAsync(destination);
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

        var text = parsed.GetValue(_text);
        var request = new SendMessageRequest { Content = string.IsNullOrEmpty(text) ? null : text, Attachments = parsed.GetValue(_attachments) };
        return destination.Explain(await destination.TrySendAsync(conversation, request, key, _context.Stopping));
    }

    private MessageReport NotSent(Exception exception, ParseResult parsed, string key) =>
        MessageReport.Of(exception, parsed.GetValue(_conversation), key, simulated: false) with { Delivery = DeliveryStatus.NotDelivered };

    private async Task<int> ShowAsync(ParseResult parsed, MessageReport report)
    {
        if (_output.IsJson(parsed) is true)
            await _context.WriteJsonAsync(report);
        else if (report.Error is null)
            _context.OutputConsole.Write(ReportTable.Of(report));

        foreach (var line in FailureText.Of(report))
            await _context.WriteErrorLineAsync(line);
        return report.ToExitCode();
    }
}
