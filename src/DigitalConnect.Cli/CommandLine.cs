using System.CommandLine;
using System.CommandLine.Invocation;
using DigitalConnect.Cli.Sending;
using DigitalConnect.Cli.Simulating;

namespace DigitalConnect.Cli;

/// <summary>The command <c>digital-connect</c>.</summary>
internal static class CommandLine
{
    // A message may begin with @: no file is read in its place.
    private static readonly ParserConfiguration Rules = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs a command line to its end.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, Surroundings surroundings)
    {
        var root = new RootCommand("Sends messages to an agent's desk in Talkdesk (Digital Connect), and simulates it on this machine.")
        {
            new SimulateCommand(surroundings),
        };
        var send = new SendCommand(surroundings);
        root.Subcommands.Insert(0, send);

        try
        {
            var parsed = root.Parse(arguments, Rules);
            var mistake = parsed.Action as ParseErrorAction;
            if (mistake is not null)
            {
                // Who names no command, or none that there is, must be told which there are.
                mistake.ShowHelp = parsed.CommandResult.Command == root;
                if (parsed.CommandResult.Command == send)
                    await send.ReportMistakesAsync(parsed);
            }

            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = mistake is null ? surroundings.Output : surroundings.Error,
                Error = surroundings.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
        }
        catch (Exception exception)
        {
            await surroundings.Error.WriteLineAsync($"error: {Explanation.Of(exception)}");
            return ExitCode.Failed;
        }
    }
}
