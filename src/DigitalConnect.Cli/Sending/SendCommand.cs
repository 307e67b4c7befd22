using System.CommandLine;
using System.CommandLine.Parsing;
using DigitalConnect.Cli.Attachments;
using DigitalConnect.Cli.Batches;
using DigitalConnect.Cli.Parsing;
using DigitalConnect.Cli.Reports;
using DigitalConnect.Cli.Settings;
using DigitalConnect.Cli.Terminal;

namespace DigitalConnect.Cli.Sending;

/// <summary><c>digital-connect send</c>.</summary>
internal sealed class SendCommand : AccountCommand
{
    private const string NothingToSend =
        "There is nothing to send: an empty text would reach the agent as an empty message. " +
        "Give a TEXT, a --file, an --attachment, or many messages with --from.";

    private readonly Argument<string?> _text = new("TEXT") { Description = "What the contact wrote.", Arity = ArgumentArity.ZeroOrOne };

    private readonly Option<string> _conversation = new("--conversation")
    {
        Description = "The id of the conversation. The embedded simulator has one ready.",
        HelpName = "ID",
    };

    private readonly Option<string[]> _files = new("--file")
    {
        Description = "A file to upload and send as an attachment; may be given several times.",
        HelpName = "FILE",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<Attachment[]> _attachments = new("--attachment")
    {
        Description = "An attachment that was uploaded before; may be given several times.",
        HelpName = "id,name,type,size",
        Arity = ArgumentArity.OneOrMore,
        CustomParser = AttachmentArgument.ParseAll,
    };

    private readonly IdempotencyKeyOption _key = new("message");
    private readonly BatchOptions _batch = new();

    public SendCommand(CommandContext context)
        : base("send", "Sends a message into a conversation. Without an account in the settings, an embedded simulator takes it. " +
            $"{ExitCode.Explanation}", Operation.Send, context)
    {
        Add(_text);
        Add(_conversation);
        Add(_files);
        Add(_attachments);
        Add(_key);
        _batch.AddTo(this);
        AddCommonOptions();
        Validators.Add(RequireSomethingToSend);
        SetAction((parsed, _) => parsed.GetResult(_batch.From) is null ? SendAsync(parsed) : SendFileAsync(parsed));
    }

    protected override string? KeyOf(ParseResult parsed) => _key.Read(parsed);

    private void RequireSomethingToSend(CommandResult result)
    {
        var hasMessage = !string.IsNullOrWhiteSpace(result.GetValue(_text))
            || result.GetResult(_attachments) is not null || result.GetResult(_files) is not null;
        var hasFile = result.GetResult(_batch.From) is not null;
        if (!hasMessage && !hasFile)
            result.AddError(NothingToSend);
        else if (hasFile && (hasMessage || result.GetResult(_key) is not null))
            result.AddError("--from sends what stands in the file: leave out TEXT, --file, --attachment and --idempotency-key.");
        else if (!hasFile && _batch.IsAnyGiven(result))
            result.AddError("--concurrency, --journal, --batch and --quiet go with --from FILE: leave them out, or send a file.");
    }

    private Task<int> SendFileAsync(ParseResult parsed)
    {
        var isJson = IsJson(parsed) ?? !Context.IsOutputTerminal;
        return new BatchSender(Context, _batch).SendAsync(parsed, FindAccount(parsed), parsed.GetValue(_conversation), isJson);
    }

    private Task<int> SendAsync(ParseResult parsed)
    {
        var key = KeyOf(parsed)!;
        var conversation = parsed.GetValue(_conversation);
        return RunAsync(parsed, conversation, key, destination => SendAsync(parsed, destination, conversation ?? destination.ReadyConversation, key));
    }

    private async Task<MessageReport> SendAsync(ParseResult parsed, Destination destination, string? conversation, string key)
    {
        if (conversation is null)
            throw new CommandException("Nothing was sent: name the conversation with --conversation ID, as 'digital-connect start' prints it.");

        var uploaded = new List<Attachment>();
        foreach (var file in parsed.GetValue(_files) ?? [])
            uploaded.Add(await FileUpload.UploadAsync(file, name: null, mediaType: null, destination, Context));

        Attachment[] attachments = [.. parsed.GetValue(_attachments) ?? [], .. uploaded];
        var text = parsed.GetValue(_text);
        var request = new SendMessageRequest
        {
            Content = string.IsNullOrEmpty(text) ? null : text,
            Attachments = attachments.Length > 0 ? attachments : null,
        };
        var report = await destination.TrySendAsync(conversation, request, key, Context.Stopping);
        return uploaded.Count == 0
            ? report
            : report with { Uploaded = [.. uploaded.Select(file => AttachmentReport.Of(file, destination.IsSimulated))] };
    }
}
