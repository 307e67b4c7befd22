using System.CommandLine;
using DigitalConnect.Cli.Terminal;
using DigitalConnect.Simulator;

namespace DigitalConnect.Cli.Simulating;

/// <summary><c>digital-connect simulate</c>.</summary>
internal sealed class SimulateCommand : Command
{
    private const string Purpose =
        "Runs a Digital Connect on this machine until Ctrl+C: its APIs, its token endpoint, and the agent's inbox for a browser.";

    private readonly SimulateOptions _options = new();
    private readonly CommandContext _context;

    public SimulateCommand(CommandContext context)
        : base("simulate", $"{Purpose} {ExitCode.PlainExplanation}")
    {
        _context = context;
        foreach (var option in _options.All)
            Add(option);
        SetAction((parsed, _) => RunAsync(parsed));
    }

    private async Task<int> RunAsync(ParseResult parsed)
    {
        await using var simulator = await StartAsync(_options.Read(parsed));
        var output = TextWriter.Synchronized(_context.Output);
        simulator.MessageReceived += (_, message) => output.WriteLine(TerminalText.Escape(MessageLine.Of(message)));
        simulator.ConversationChanged += (_, conversation) => output.WriteLine(TerminalText.Escape(ConversationLine.Of(conversation)));
        simulator.WebhookDelivered += (_, delivery) => output.WriteLine(TerminalText.Escape(WebhookLine.Of(delivery)));
        foreach (var line in Instructions.For(simulator, _options.DescribeFaults(parsed)))
            await output.WriteLineAsync(line);

        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (_context.Stopping.Register(stopped.SetResult))
            await stopped.Task;

        await output.WriteLineAsync($"Stopped after {Quantity.Of(simulator.Messages.Count, "message")}.");
        return ExitCode.Delivered;
    }

    private static async Task<DigitalConnectSimulator> StartAsync(DigitalConnectSimulatorOptions options)
    {
        try
        {
            return await DigitalConnectSimulator.StartAsync(options);
        }
        catch (Exception exception) when (exception is IOException or System.Net.Sockets.SocketException)
        {
            var message = $"The simulator could not listen on port {options.Port}: {exception.Message} Give another --port, or none for a free one.";
            throw new CommandException(message, exception);
        }
        catch (ArgumentException exception)
        {
            throw new CommandException(exception.Message, exception);
        }
    }
}
