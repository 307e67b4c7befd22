using System.Text;

namespace DigitalConnect.ContractDiff.CommandLine;

/// <summary>What the command takes from the process that runs it, so that a test can be that process.</summary>
internal sealed record CommandEnvironment(TextWriter Out, TextWriter Error) : IAsyncDisposable
{
    /// <summary>Where the configuration is looked for.</summary>
    public string WorkingDirectory { get; init; } = Environment.CurrentDirectory;

    /// <summary>Tells today's date.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Whether the output is a terminal that shows colours.</summary>
    public bool ShowsColours { get; init; }

    /// <summary>The environment of this process. It writes UTF-8 whatever the console's code page, so that a pipe gets the bytes a file
    /// would.</summary>
    public static CommandEnvironment OfThisProcess() => new(
        new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)),
        Console.Error)
    {
        ShowsColours = !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
    };

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await Out.FlushAsync();
}
