using DigitalConnect.Cli.Terminal;
using Microsoft.Extensions.Logging;

namespace DigitalConnect.Cli.Relaying;

/// <summary>Writes what the relay logs to stderr, a line each.</summary>
internal sealed class CommandLogger(CommandContext context) : ILoggerProvider, ILogger
{
    private readonly TextWriter _error = TextWriter.Synchronized(context.Error);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel))
            return;
        var cause = exception is null ? "" : $" ({exception.GetType().Name}: {exception.Message})";
        _error.WriteLine(TerminalText.Escape($"{TimeProvider.System.GetUtcNow():u} {logLevel}: {formatter(state, exception)}{cause}"));
    }

    public void Dispose()
    {
        // Stderr is not this logger's to close.
    }
}
