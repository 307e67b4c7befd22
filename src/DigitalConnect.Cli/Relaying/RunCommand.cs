using System.CommandLine;
using System.CommandLine.Parsing;
using System.Net;
using DigitalConnect.Cli.Parsing;
using DigitalConnect.Cli.Terminal;

namespace DigitalConnect.Cli.Relaying;

/// <summary><c>digital-connect relay run</c>.</summary>
internal sealed class RunCommand : Command
{
    private readonly NumberOption _port = new("--port", least: 0, most: ushort.MaxValue, otherwise: 0)
    {
        Description = "The port. Without it, or with 0, a free one is chosen.",
    };

    private readonly Option<string> _listen = new("--listen")
    {
        Description = "The IP address to listen on, 127.0.0.1 by default. Another needs the setting DigitalConnectRelay__ApiKey.",
        HelpName = "ADDRESS",
    };

    private readonly Option<Uri> _agentUrl = new("--agent-url")
    {
        Description = "Where messages of agents are posted to, as JSON, once Talkdesk's webhooks bring them.",
        HelpName = "URL",
        CustomParser = ParseUrl,
    };

    private readonly RelayOptions _options = new();
    private readonly CommandContext _context;

    public RunCommand(CommandContext context)
        : base("run", "Runs the relay until Ctrl+C: messages in over HTTP, webhooks in, and a page that shows the queue.")
    {
        _context = context;
        Add(_port);
        Add(_listen);
        Add(_agentUrl);
        _options.AddTo(this);
        SetAction((parsed, _) => RunAsync(parsed));
    }

    private async Task<int> RunAsync(ParseResult parsed)
    {
        var settings = _options.Read(parsed, _context);
        var address = IPAddress.TryParse(parsed.GetValue(_listen) ?? "127.0.0.1", out var listen)
            ? listen
            : throw new CommandException("--listen needs an IP address, such as 127.0.0.1 or 0.0.0.0.");
        if (!IPAddress.IsLoopback(address) && string.IsNullOrEmpty(settings.Relay["ApiKey"]))
        {
            throw new CommandException(
                $"Whoever reaches {address} could enqueue messages: set DigitalConnectRelay__ApiKey, which callers send as X-API-Key.");
        }

        await using var program = await RelayProgram.StartAsync(settings, new(address, parsed.GetValue(_port)), parsed.GetValue(_agentUrl), _context);
        foreach (var line in program.Describe())
            await _context.WriteLineAsync(line);

        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (_context.Stopping.Register(stopped.SetResult))
            await stopped.Task;
        await program.StopAsync(_context.Aborting);
        await _context.WriteLineAsync($"Stopped. What was not delivered is in {settings.Database.Name}.");
        return ExitCode.Delivered;
    }

    private static Uri? ParseUrl(ArgumentResult result)
    {
        if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            return url;
        result.AddError("--agent-url needs an address that begins with http:// or https://.");
        return null;
    }
}
