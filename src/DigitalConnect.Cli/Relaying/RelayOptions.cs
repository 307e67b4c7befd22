using System.CommandLine;
using DigitalConnect.Cli.Settings;
using DigitalConnect.Cli.Terminal;
using DigitalConnect.Relay;
using Microsoft.Extensions.Configuration;

namespace DigitalConnect.Cli.Relaying;

/// <summary>The options of commands that deliver.</summary>
internal sealed class RelayOptions
{
    private const string RelaySetting = $"{DigitalConnectRelayOptions.SectionName}:{nameof(DigitalConnectRelayOptions.TouchpointId)}";

    private readonly RelayDatabaseOption _database = new();
    private readonly Option<string> _touchpoint = new("--touchpoint")
    {
        Description = $"The touchpoint where conversations are started. The default is the setting {RelaySetting}, then " +
            $"{TouchpointSetting.Name}.",
        HelpName = "ID",
    };

    private readonly AccountOptions _account = new();

    public void AddTo(Command command)
    {
        command.Add(_database);
        command.Add(_touchpoint);
        _account.AddTo(command);
    }

    /// <summary>Reads the settings, flags first.</summary>
    /// <exception cref="CommandException">No account is configured.</exception>
    public RelaySettings Read(ParseResult parsed, CommandContext context)
    {
        var given = context.ReadConfiguration();
        var touchpoint = parsed.GetValue(_touchpoint) ?? given[RelaySetting] ?? given[TouchpointSetting.Name];
        var configuration = new ConfigurationBuilder().AddConfiguration(given)
            .AddInMemoryCollection([.. _account.Read(parsed), new(RelaySetting, touchpoint)]).Build();
        if (AccountSettings.Find(configuration, []) is null)
        {
            throw new CommandException(
                "The relay has no account to deliver to. Set DigitalConnect__AccountName and so on, " +
                "or the settings that 'digital-connect simulate' prints.");
        }

        return new(configuration, new RelayDatabase(configuration.GetSection(DigitalConnectRelayOptions.SectionName), parsed.GetValue(_database)));
    }
}
