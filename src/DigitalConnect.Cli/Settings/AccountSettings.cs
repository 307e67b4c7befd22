using DigitalConnect.Cli.Terminal;
using Microsoft.Extensions.Configuration;

namespace DigitalConnect.Cli.Settings;

/// <summary>The account to send with, or none.</summary>
internal static class AccountSettings
{
    // A region alone is no account: nobody can be asked for a token with it.
    private static readonly string[] Account =
    [
        nameof(DigitalConnectOptions.AccountName),
        nameof(DigitalConnectOptions.ClientId),
        nameof(DigitalConnectOptions.ClientSecret),
        nameof(DigitalConnectOptions.PrivateKey),
        nameof(DigitalConnectOptions.KeyId),
        nameof(DigitalConnectOptions.AccessToken),
        nameof(DigitalConnectOptions.BaseAddress),
        nameof(DigitalConnectOptions.TokenEndpoint),
    ];

    /// <summary>Reads the account from the settings, flags first; null where none is configured.</summary>
    /// <exception cref="CommandException">A setting has no usable value.</exception>
    public static DigitalConnectOptions? Find(IConfiguration configuration, IEnumerable<KeyValuePair<string, string?>> flags)
    {
        var section = new ConfigurationBuilder()
            .AddConfiguration(configuration)
            .AddInMemoryCollection(flags)
            .Build()
            .GetSection(DigitalConnectOptions.SectionName);

        var options = Bind(section);
        return Account.Any(name => !string.IsNullOrWhiteSpace(section[name])) ? options : null;
    }

    private static DigitalConnectOptions Bind(IConfigurationSection section)
    {
        var options = new DigitalConnectOptions();
        try
        {
            section.Bind(options);
            return options;
        }
        catch (InvalidOperationException exception)
        {
            throw new CommandException($"Nothing was sent, the settings are not usable. {exception.Message}", exception);
        }
    }
}
