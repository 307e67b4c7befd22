using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace DigitalConnect;

/// <summary>Reads the settings of an account from its configuration section.</summary>
internal static partial class OptionsSection
{
    /// <summary>Takes the settings of a section over.</summary>
    /// <exception cref="OptionsValidationException">A value cannot be read.</exception>
    public static void Bind(IConfiguration section, DigitalConnectOptions options, string name)
    {
        options.Section = (section as IConfigurationSection)?.Path;

        // .NET reads "EU,US" as flags and "1" as a number.
        var regions = Enum.GetNames<DigitalConnectRegion>();
        if (section[nameof(options.Region)] is { Length: > 0 } region && !regions.Contains(region.Trim(), StringComparer.OrdinalIgnoreCase))
            throw Unreadable(name, $"{options.Setting(nameof(options.Region))} is \"{region}\": give one of {string.Join(", ", regions)}.");

        try
        {
            section.Bind(options);
        }
        catch (InvalidOperationException exception)
        {
            // Its message quotes the value, which may be a secret in the wrong place.
            var setting = Place().Match(exception.Message) is { Success: true } place ? place.Groups[1].Value : options.Section ?? "A setting";
            throw Unreadable(name, $"{setting} has a value that cannot be read{Form(setting)}.");
        }
    }

    private static OptionsValidationException Unreadable(string name, string failure) => new(name, typeof(DigitalConnectOptions), [failure]);

    private static string Form(string setting) => setting.Split(':')[^1] switch
    {
        nameof(DigitalConnectOptions.Timeout) or nameof(DigitalConnectOptions.AttemptTimeout) =>
            ": give a time as hours:minutes:seconds, such as 00:01:00",
        nameof(DigitalConnectOptions.MaxRetries) => ": give a whole number",
        nameof(DigitalConnectOptions.BaseAddress) or nameof(DigitalConnectOptions.TokenEndpoint) => ": give an address that begins with https://",
        _ => "",
    };

    [GeneratedRegex("at '([^']*)' to type")]
    private static partial Regex Place();
}
