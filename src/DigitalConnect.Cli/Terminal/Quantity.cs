using System.Globalization;

namespace DigitalConnect.Cli.Terminal;

/// <summary>Numbers of things, as a person reads them.</summary>
internal static class Quantity
{
    /// <summary>"1 message", "2 messages".</summary>
    public static string Of(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
