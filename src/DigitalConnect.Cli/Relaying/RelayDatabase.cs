using System.Data.Common;
using DigitalConnect.Cli.Terminal;
using DigitalConnect.Relay;
using Microsoft.Extensions.Configuration;

namespace DigitalConnect.Cli.Relaying;

/// <summary>The database that the settings name.</summary>
internal sealed class RelayDatabase
{
    private const string DefaultFile = "relay.db";

    private readonly string? _postgreSql;
    private readonly string _file;

    public RelayDatabase(IConfiguration section, string? file)
    {
        _postgreSql = file is null ? section["PostgreSql"] : null;
        _file = file ?? section["Sqlite"] ?? DefaultFile;
    }

    /// <summary>Names it for a person, without its password.</summary>
    public string Name => _postgreSql is null ? Path.GetFullPath(_file) : "PostgreSQL";

    /// <summary>Uses it.</summary>
    public void Use(DigitalConnectRelayBuilder relay)
    {
        if (_postgreSql is null)
            relay.UseSqlite($"Data Source={_file}");
        else
            relay.UsePostgreSql(_postgreSql);
    }

    /// <summary>Says that it failed.</summary>
    public CommandException Failed(DbException exception) => new(
        $"The relay's database at {Name} can't be used: {exception.Message} " +
        (_postgreSql is null ? "Name the file of a relay with --database FILE." : "Correct the setting DigitalConnectRelay__PostgreSql."),
        exception);

    /// <summary>Refuses to look at a queue that is not there.</summary>
    /// <exception cref="CommandException">The file does not exist.</exception>
    public void RequireExisting()
    {
        if (_postgreSql is null && !File.Exists(_file))
        {
            throw new CommandException(
                $"There is no relay database at {Name}. Name it with --database FILE, or start a relay there: digital-connect relay run.");
        }
    }
}
