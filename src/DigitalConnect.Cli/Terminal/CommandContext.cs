using Microsoft.Extensions.Configuration;
using Spectre.Console;

namespace DigitalConnect.Cli.Terminal;

/// <summary>What a command reads from, writes to and is stopped by.</summary>
internal sealed record CommandContext
{
    private const int WidthWithoutTerminal = 160;

    /// <summary>Standard input, as bytes.</summary>
    public Func<Stream> OpenInput { get; init; } = () => Stream.Null;

    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    public bool IsInputTerminal { get; init; }

    public bool IsOutputTerminal { get; init; }

    public bool IsErrorTerminal { get; init; }

    /// <summary>Reads the settings, flags apart. Called only by commands that need them: a broken file must not break --help.</summary>
    public required Func<IConfiguration> ReadConfiguration { get; init; }

    /// <summary>Begin nothing new.</summary>
    public CancellationToken Stopping { get; init; }

    /// <summary>Leave at once.</summary>
    public CancellationToken Aborting { get; init; }

    public IAnsiConsole OutputConsole => CreateConsole(Output, IsOutputTerminal);

    public IAnsiConsole ErrorConsole => CreateConsole(Error, IsErrorTerminal);

    /// <summary>Writes a line to stdout; characters that are not visible become escapes.</summary>
    public Task WriteLineAsync(string line) => Output.WriteLineAsync(TerminalText.Escape(line));

    /// <summary>Writes a line to stderr; characters that are not visible become escapes.</summary>
    public Task WriteErrorLineAsync(string line) => Error.WriteLineAsync(TerminalText.Escape(line));

    /// <summary>Writes what failed and what to do about it.</summary>
    public async Task WriteFailureAsync(Exception exception)
    {
        await WriteErrorLineAsync($"error: {ErrorMessage.Of(exception)}");
        foreach (var detail in (exception as CommandException)?.Details ?? [])
            await WriteErrorLineAsync($"  {detail}");
    }

    private static IAnsiConsole CreateConsole(TextWriter writer, bool isTerminal)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = isTerminal ? InteractionSupport.Yes : InteractionSupport.No,
        });
        if (!isTerminal)
            console.Profile.Width = WidthWithoutTerminal;
        return console;
    }
}
