using Microsoft.Extensions.Options;

namespace DigitalConnect.Cli;

/// <summary>The words for an exception: never its stack.</summary>
internal static class Explanation
{
    public static string Of(Exception exception) => exception switch
    {
        CommandException => exception.Message,
        OptionsValidationException invalid => $"Nothing was sent, the settings are not usable. {string.Join(" ", invalid.Failures)}",
        ArgumentException { ParamName: { } name } => PlainText.OneLine(exception.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal)),
        DigitalConnectException or ArgumentException or FormatException or OperationCanceledException => PlainText.OneLine(exception.Message),
        _ => $"{PlainText.OneLine(exception.Message)} ({exception.GetType().Name})",
    };
}
