using Microsoft.Extensions.Configuration;
using Spectre.Console;

namespace DigitalConnect.Cli;

/// <summary>What a command sees of the world around it.</summary>
internal sealed record Surroundings
{
    private const int WidthWithoutTerminal = 160;

    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

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
