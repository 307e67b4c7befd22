using Microsoft.Extensions.Logging;

namespace DigitalConnect.IntegrationTests.Telemetry;

/// <summary>Writes every log entry down as text, with its event id.</summary>
internal sealed class LogRecorder(List<string> log) : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (log)
        {
            log.Add($"{eventId.Id} {formatter(state, exception)} {exception}");
        }
    }

    public void Dispose()
    {
    }
}
