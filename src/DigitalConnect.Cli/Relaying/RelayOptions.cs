using System.CommandLine;
using DigitalConnect.Cli.Settings;
using DigitalConnect.Cli.Terminal;
using DigitalConnect.Relay;
using Microsoft.Extensions.Configuration;

namespace DigitalConnect.Cli.Relaying;

/// <summary>The options of commands that deliver.</summary>
internal sealed class RelayOptions
{
    private readonly RelayDatabaseOption _database = new();
    private readonly Option<string> _touchpoint = new("--touchpoint")
    {
        Description = "The touchpoint where conversations are started.",
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
        var flags = _account.Read(parsed);
        if (parsed.GetValue(_touchpoint) is { } touchpoint)
            flags = flags.Append(new($"{DigitalConnectRelayOptions.SectionName}:{nameof(DigitalConnectRelayOptions.TouchpointId)}", touchpoint));
        var configuration = new ConfigurationBuilder().AddConfiguration(context.ReadConfiguration()).AddInMemoryCollection(flags).Build();
        if (AccountSettings.Find(configuration, []) is null)
        {
            throw new CommandException(
                "The relay has no account to deliver to. Set DigitalConnect__AccountName and so on, " +
                "or the settings that 'digital-connect simulate' prints.");
        }

        return new(configuration, new RelayDatabase(configuration.GetSection(DigitalConnectRelayOptions.SectionName), parsed.GetValue(_database)));
    }
}
