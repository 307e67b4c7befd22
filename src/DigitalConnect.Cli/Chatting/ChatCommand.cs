using System.CommandLine;
using DigitalConnect.AspNetCore;
using DigitalConnect.Cli.Conversations;
using DigitalConnect.Cli.Reports;
using DigitalConnect.Cli.Settings;
using DigitalConnect.Cli.Terminal;
using DigitalConnect.Simulator;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DigitalConnect.Cli.Chatting;

/// <summary><c>digital-connect chat</c>.</summary>
internal sealed class ChatCommand : Command
{
    private static readonly Uri OwnMachine = new("http://127.0.0.1:0/talkdesk");

    private readonly Option<Uri> _listen = new("--listen")
    {
        Description = "With an account: the address to receive the agent's answers on, such as http://0.0.0.0:8080/talkdesk. How " +
            $"Talkdesk authenticates stands in the section {DigitalConnectWebhookOptions.SectionName} of the settings.",
        HelpName = "URL",
        CustomParser = result => Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttp
            ? address
            : Refuse(result),
    };

    private readonly ConversationOptions _conversation = new();
    private readonly AccountOptions _account = new();
    private readonly string _apiKey = Guid.NewGuid().ToString();
    private readonly CommandContext _context;

    public ChatCommand(CommandContext context)
        : base("chat", "Starts a conversation, sends what is typed and shows what the agent answers. '/file PATH' sends a file, Ctrl+D " +
            "ends the conversation. Without an account in the settings, you are the agent, too: in the inbox of an embedded simulator. " +
            $"{ExitCode.PlainExplanation}")
    {
        _context = context;
        _conversation.AddTo(this);
        Add(_listen);
        _account.AddTo(this);
        SetAction((parsed, _) => RunAsync(parsed));
    }

    private async Task<int> RunAsync(ParseResult parsed)
    {
        var settings = _context.ReadConfiguration();
        var account = AccountSettings.Find(settings, _account.Read(parsed));
        await using var receiver = await ReceiveAsync(parsed, account, settings);
        await using var destination = await Destination.OpenAsync(
            account, new DriftNotice(_context), simulator => Configure(simulator, receiver!.Address), _context.Stopping);

        var request = _conversation.Read(parsed, destination, settings);
        var started = await destination.TryStartAsync(request, Guid.NewGuid().ToString(), _context.Stopping);
        if (started.ConversationId is not { } conversation)
            return await FailAsync(started, Operation.Start);

        var chat = new Chat(destination, conversation, receiver?.Events, _context);
        if (!await chat.TalkAsync(Introduction(destination, conversation, receiver)))
            return ExitCode.Delivered;

        var ended = await destination.TryEndAsync(conversation, _context.Aborting);
        if (ended.Error is not null)
            return await FailAsync(ended, Operation.End);
        await _context.WriteLineAsync("You have ended the conversation.");
        return ExitCode.Delivered;
    }

    private Task<WebhookReceiver?> ReceiveAsync(ParseResult parsed, DigitalConnectOptions? account, IConfiguration settings)
    {
        if (account is null)
            return StartAsync(OwnMachine, services => services.AddDigitalConnectWebhooks<AgentEventHandler>(options => options.ApiKey = _apiKey));

        var section = settings.GetSection(DigitalConnectWebhookOptions.SectionName);
        return parsed.GetValue(_listen) is { } listen
            ? StartAsync(listen, services => services.AddDigitalConnectWebhooks<AgentEventHandler>(section))
            : Task.FromResult<WebhookReceiver?>(null);

        async Task<WebhookReceiver?> StartAsync(Uri address, Action<IServiceCollection> addWebhooks) =>
            await WebhookReceiver.StartAsync(address, addWebhooks, _context.Stopping);
    }

    private void Configure(DigitalConnectSimulatorOptions simulator, Uri webhook)
    {
        simulator.ServeInbox = true;
        simulator.Webhook = new SimulatorWebhook(webhook) { ApiKey = _apiKey };
    }

    private static IEnumerable<string> Introduction(Destination destination, string conversation, WebhookReceiver? receiver)
    {
        if (destination.Inbox is { } inbox)
        {
            yield return "No account is configured: a simulator on this machine plays Talkdesk.";
            yield return $"You are the visitor. Open {inbox} in a browser to be the agent.";
        }
        else
        {
            yield return receiver is null
                ? $"Conversation {conversation} has started. What the agent answers is not shown without --listen."
                : $"Conversation {conversation} has started. The agent's answers are received on {receiver.Address}.";
        }

        yield return "Type a message and press Enter. '/file PATH' sends a file, Ctrl+D ends the conversation.";
    }

    private async Task<int> FailAsync(MessageReport report, Operation operation)
    {
        foreach (var line in FailureText.Of(report, operation))
            await _context.WriteErrorLineAsync(line);
        return ExitCode.Failed;
    }

    private static Uri? Refuse(System.CommandLine.Parsing.ArgumentResult result)
    {
        result.AddError("--listen is an address such as http://0.0.0.0:8080/talkdesk.");
        return null;
    }
}
