using DigitalConnect.Cli.Terminal;
using Microsoft.Extensions.Logging;

namespace DigitalConnect.Cli.Relaying;

/// <summary>Writes what the relay logs to stderr, a line each. While the relay starts, lines are held back.</summary>
internal sealed class CommandLogger(CommandContext context) : ILoggerProvider, ILogger
{
    private readonly Lock _lock = new();
    private List<(string Line, Exception? Cause)>? _held = [];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel))
            return;
        var cause = exception is null ? "" : $" ({exception.GetType().Name}: {exception.Message})";
        var line = TerminalText.Escape($"{TimeProvider.System.GetUtcNow():u} {logLevel}: {formatter(state, exception)}{cause}");
        lock (_lock)
        {
            if (_held is null)
                context.Error.WriteLine(line);
            else
                _held.Add((line, exception));
        }
    }

    /// <summary>Writes the lines that were held back, and holds no more.</summary>
    /// <param name="failure">Why the relay could not start: the command says it, so that the lines about it say nothing new.</param>
    public void Release(Exception? failure = null)
    {
        lock (_lock)
        {
            foreach (var (line, _) in (_held ?? []).Where(held => failure is null || held.Cause != failure))
                context.Error.WriteLine(line);
            _held = null;
        }
    }

    public void Dispose()
    {
        // Stderr is not this logger's to close.
    }
}
