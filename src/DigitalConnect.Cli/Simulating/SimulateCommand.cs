using System.CommandLine;
using DigitalConnect.Cli.Parsing;
using DigitalConnect.Cli.Terminal;
using DigitalConnect.Simulator;

namespace DigitalConnect.Cli.Simulating;

/// <summary><c>digital-connect simulate</c>.</summary>
internal sealed class SimulateCommand : Command
{
    private readonly NumberOption _port = new("--port", least: 0, most: ushort.MaxValue, otherwise: 0)
    {
        Description = "The port on 127.0.0.1. Without it, or with 0, a free one is chosen.",
    };

    private readonly CommandContext _context;

    public SimulateCommand(CommandContext context)
        : base("simulate", "Runs a Digital Connect on this machine until Ctrl+C: its API, its token endpoint, and the agent's inbox for a browser. " + ExitCode.PlainExplanation)
    {
        _context = context;
        Add(_port);
        SetAction((parsed, _) => RunAsync(parsed.GetValue(_port)));
    }

    private async Task<int> RunAsync(int port)
    {
        await using var simulator = await StartAsync(port);
        var output = TextWriter.Synchronized(_context.Output);
        simulator.MessageReceived += (_, message) => output.WriteLine(TerminalText.Escape(MessageLine.Of(message)));
        foreach (var line in Instructions.For(simulator))
            await output.WriteLineAsync(line);

        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (_context.Stopping.Register(stopped.SetResult))
            await stopped.Task;

        await output.WriteLineAsync($"Stopped after {Quantity.Of(simulator.Messages.Count, "message")}.");
        return ExitCode.Delivered;
    }

    private static async Task<DigitalConnectSimulator> StartAsync(int port)
    {
        try
        {
            return await DigitalConnectSimulator.StartAsync(options => options.Port = port);
        }
        catch (Exception exception) when (exception is IOException or System.Net.Sockets.SocketException)
        {
            throw new CommandException($"The simulator could not listen on port {port}: {exception.Message} Give another --port, or none for a free one.", exception);
        }
    }
}
