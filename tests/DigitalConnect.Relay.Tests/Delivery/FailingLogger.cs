using Microsoft.Extensions.Logging;

namespace DigitalConnect.Relay.Tests.Delivery;

/// <summary>A logger whose sink is broken: an error that the relay can't know.</summary>
internal sealed class FailingLogger<T> : ILogger<T>
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        throw new InvalidOperationException("The log is broken.");
}
