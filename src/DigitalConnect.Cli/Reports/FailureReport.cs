using System.Text.Json.Serialization;
using DigitalConnect.Cli.Terminal;

namespace DigitalConnect.Cli.Reports;

/// <summary>Why a message failed, as a program reads it.</summary>
internal sealed record FailureReport
{
    /// <summary>What happened and what to do, in words.</summary>
    public required string Message { get; init; }

    /// <summary>The server's own code, or the token endpoint's error.</summary>
    public string? Code { get; init; }

    /// <summary>The server's own words.</summary>
    public string? Description { get; init; }

    /// <summary>The parts of the request that were refused.</summary>
    public IReadOnlyList<FieldReport>? Fields { get; init; }

    /// <summary>How long the server asked to wait.</summary>
    public double? RetryAfterSeconds { get; init; }

    /// <summary>What it says of the messages that come next.</summary>
    [JsonIgnore]
    public FailureScope Scope { get; init; }

    public static FailureReport Of(Exception exception)
    {
        var error = (exception as DigitalConnectApiException)?.Error;
        var authentication = exception as DigitalConnectAuthenticationException;
        return new()
        {
            Message = ErrorMessage.Of(exception),
            Code = error?.Code ?? authentication?.Error,
            Description = TerminalText.Cut(WordsOf(error) ?? authentication?.ErrorDescription),
            Fields = error?.Fields is { Count: > 0 } fields ? [.. fields.Select(FieldReport.Of)] : null,
            RetryAfterSeconds = (exception as DigitalConnectApiException)?.RetryAfter?.TotalSeconds,
            Scope = FailureScopes.Of(exception),
        };
    }

    private static string? WordsOf(ErrorResponse? error)
    {
        string[] words = [.. new[] { error?.Message, error?.Description }.OfType<string>().Where(text => text.Length > 0).Distinct()];
        return words.Length == 0 ? null : string.Join(": ", words);
    }
}
