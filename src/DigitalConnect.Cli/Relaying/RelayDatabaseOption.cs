using System.CommandLine;

namespace DigitalConnect.Cli.Relaying;

/// <summary><c>--database FILE</c>. A PostgreSQL is a setting: its connection string has a password, and other users see command lines.</summary>
internal sealed class RelayDatabaseOption : Option<string>
{
    public RelayDatabaseOption()
        : base("--database")
    {
        Description = "The SQLite file of the queue, relay.db by default. For PostgreSQL set DigitalConnectRelay__PostgreSql to a connection string.";
        HelpName = "FILE";
    }
}
