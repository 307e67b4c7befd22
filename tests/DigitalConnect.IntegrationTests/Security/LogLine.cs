using Microsoft.Extensions.Logging;

namespace DigitalConnect.IntegrationTests.Security;

internal sealed record LogLine(
    string Category, LogLevel Level, int EventId, string Message, string State, IReadOnlyList<string> Scopes, string? Exception)
{
    public override string ToString() => $"{Category} {EventId} {Message} {State} {string.Join(' ', Scopes)} {Exception}";
}
