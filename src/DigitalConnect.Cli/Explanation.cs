using Microsoft.Extensions.Options;

namespace DigitalConnect.Cli;

/// <summary>The words for an exception: never its stack.</summary>
internal static class Explanation
{
    public static string Of(Exception exception) => exception switch
    {
        OptionsValidationException invalid => $"Nothing was sent, the settings are not usable. {string.Join(" ", invalid.Failures)}",
        CommandException or DigitalConnectException or ArgumentException or OperationCanceledException => exception.Message,
        _ => $"{exception.Message} ({exception.GetType().Name})",
    };
}
