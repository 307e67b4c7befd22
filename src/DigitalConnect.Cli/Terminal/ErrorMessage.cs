using Microsoft.Extensions.Options;

namespace DigitalConnect.Cli.Terminal;

/// <summary>The words for an exception: never its stack.</summary>
internal static class ErrorMessage
{
    public static string Of(Exception exception) => exception switch
    {
        OptionsValidationException invalid => $"Nothing was sent, the settings are not usable. {string.Join(" ", invalid.Failures)}",
        ArgumentException { ParamName: { } name } => exception.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal),
        CommandException or DigitalConnectException or ArgumentException or FormatException or OperationCanceledException => exception.Message,
        _ => $"{exception.Message} ({exception.GetType().Name})",
    };
}
