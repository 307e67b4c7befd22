using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace DigitalConnect.IntegrationTests.Security;

/// <summary>Keeps everything that is logged, with the scopes around it, and looks for canaries in it.</summary>
internal sealed class CanaryLog : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<LogLine> _lines = new();
    private readonly Channel<LogLine> _news = Channel.CreateUnbounded<LogLine>();
    private IExternalScopeProvider? _scopes;

    public IReadOnlyList<LogLine> Lines => [.. _lines];

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    /// <summary>Waits for a line.</summary>
    public async Task<LogLine> SeeAsync(int eventId)
    {
        while (true)
        {
            var line = await _news.Reader.ReadAsync(TestContext.CurrentContext.CancellationToken);
            if (line.EventId == eventId)
                return line;
        }
    }

    public void Dispose()
    {
    }

    private void Add(LogLine line)
    {
        CanaryWatch.Inspect($"the log: {line.Category} {line.EventId}", line.ToString());
        _lines.Enqueue(line);
        _news.Writer.TryWrite(line);
    }

    private sealed class Logger(CanaryLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => log._scopes?.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var scopes = new List<string>();
            log._scopes?.ForEachScope(static (scope, all) => all.Add(Text(scope)), scopes);
            log.Add(new LogLine(category, logLevel, eventId.Id, formatter(state, exception), Text(state), scopes, exception?.ToString()));
        }

        private static string Text(object? state) =>
            state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs.Select(pair => $"{pair.Key}={pair.Value}"))
                : $"{state}";
    }
}
