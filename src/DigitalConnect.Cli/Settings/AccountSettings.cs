using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

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
    /// <exception cref="OptionsValidationException">A setting has a value that cannot be read.</exception>
    public static DigitalConnectOptions? Find(IConfiguration configuration, IEnumerable<KeyValuePair<string, string?>> flags)
    {
        var section = new ConfigurationBuilder()
            .AddConfiguration(configuration)
            .AddInMemoryCollection(flags)
            .Build()
            .GetSection(DigitalConnectOptions.SectionName);

        var options = DigitalConnectOptions.Read(section);
        return Account.Any(name => !string.IsNullOrWhiteSpace(section[name])) ? options : null;
    }
}
