using System.CommandLine;
using DigitalConnect.Cli.Attachments;
using DigitalConnect.Cli.Chatting;
using DigitalConnect.Cli.Conversations;
using DigitalConnect.Cli.Parsing;
using DigitalConnect.Cli.Relaying;
using DigitalConnect.Cli.Sending;
using DigitalConnect.Cli.Simulating;
using DigitalConnect.Cli.Terminal;

namespace DigitalConnect.Cli;

/// <summary>The command <c>digital-connect</c>.</summary>
internal static class CommandLine
{
    // A message may begin with @: no file is read in its place.
    private static readonly ParserConfiguration Rules = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs a command line to its end.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> arguments, CommandContext context)
    {
        var root = Describe(context);
        try
        {
            var parsed = root.Parse(arguments, Rules);
            var errors = UsageErrors.Find(arguments, parsed);
            return errors.Count == 0
                ? await parsed.InvokeAsync(Invocation(context.Output, context.Error))
                : await RefuseAsync(root, parsed, errors, context);
        }
        catch (Exception exception)
        {
            await context.WriteFailureAsync(exception);
            return ExitCode.Failed;
        }
    }

    /// <summary>The commands and their options.</summary>
    public static RootCommand Describe(CommandContext context) =>
        new("Sends messages to an agent's desk in Talkdesk (Digital Connect), simulates it on this machine, and runs a relay.")
        {
            new SendCommand(context),
            new StartCommand(context),
            new EndCommand(context),
            new AttachCommand(context),
            new ChatCommand(context),
            new SimulateCommand(context),
            new RelayCommand(context),
        };

    private static async Task<int> RefuseAsync(RootCommand root, ParseResult parsed, IReadOnlyList<string> errors, CommandContext context)
    {
        var command = parsed.CommandResult.Command;
        if (command is IReportsUsageErrors reporting)
            await reporting.ReportAsync(parsed, errors);
        foreach (var error in errors)
            await context.WriteErrorLineAsync($"error: {error}");

        // Who names no command, or none that there is, must be told which there are.
        if (command.Subcommands.Count > 0)
            await root.Parse([.. PathOf(command), "--help"], Rules).InvokeAsync(Invocation(context.Error, context.Error));
        else
            await context.WriteErrorLineAsync($"See {string.Join(' ', PathOf(command).Prepend("digital-connect"))} --help.");
        return ExitCode.Failed;
    }

    private static IEnumerable<string> PathOf(Command command) => command is RootCommand
        ? []
        : command.Parents.OfType<Command>().SelectMany(PathOf).Append(command.Name);

    private static InvocationConfiguration Invocation(TextWriter output, TextWriter error) => new()
    {
        Output = output,
        Error = error,
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = null,
    };
}
