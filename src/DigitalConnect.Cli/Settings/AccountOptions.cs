using System.CommandLine;

namespace DigitalConnect.Cli.Settings;

/// <summary>The settings of an account that can be given on the command line. Secrets can't: other users of a machine see command lines.</summary>
internal sealed class AccountOptions
{
    private readonly Option<string> _region = new("--region") { Description = "The region of the account.", HelpName = "US|EU|CA|AU|UK" };
    private readonly Option<string> _account = new("--account") { Description = "The Talkdesk account name.", HelpName = "NAME" };
    private readonly Option<string> _clientId = new("--client-id") { Description = "The id of the OAuth client.", HelpName = "ID" };
    private readonly Option<string> _baseAddress = new("--base-address")
    {
        Description = "The address of the API, instead of the region's.",
        HelpName = "URL",
    };

    private readonly Option<string> _tokenEndpoint = new("--token-endpoint")
    {
        Description = "The token endpoint, instead of the region's.",
        HelpName = "URL",
    };

    public AccountOptions() => _region.AcceptOnlyFromAmong(StringComparer.OrdinalIgnoreCase, Enum.GetNames<DigitalConnectRegion>());

    public void AddTo(Command command)
    {
        foreach (var (option, _) in All)
            command.Add(option);
    }

    /// <summary>The flags that were given, by the name of the setting that they win over.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Read(ParseResult parsed) =>
        from flag in All
        let value = parsed.GetValue(flag.Option)
        where value is not null
        select KeyValuePair.Create($"{DigitalConnectOptions.SectionName}:{flag.Setting}", (string?)value);

    private IEnumerable<(Option<string> Option, string Setting)> All =>
    [
        (_region, nameof(DigitalConnectOptions.Region)),
        (_account, nameof(DigitalConnectOptions.AccountName)),
        (_clientId, nameof(DigitalConnectOptions.ClientId)),
        (_baseAddress, nameof(DigitalConnectOptions.BaseAddress)),
        (_tokenEndpoint, nameof(DigitalConnectOptions.TokenEndpoint)),
    ];
}
