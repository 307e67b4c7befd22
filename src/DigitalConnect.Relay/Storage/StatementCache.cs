using System.Data.Common;

namespace DigitalConnect.Relay.Storage;

/// <summary>The prepared statements of one connection: SQLite's driver would compile each anew.</summary>
internal sealed class StatementCache : IDisposable
{
    private readonly Dictionary<string, DbCommand> _commands = [];

    /// <summary>Finds the command of a statement and gives it the statement's values.</summary>
    public DbCommand? Find(Statement statement)
    {
        if (!_commands.TryGetValue(statement.Text, out var command))
            return null;
        foreach (var (name, value) in statement.Values)
            command.Parameters[name].Value = value ?? DBNull.Value;
        return command;
    }

    /// <summary>Keeps a command for the next time.</summary>
    public void Keep(DbCommand command) => _commands.Add(command.CommandText, command);

    public void Dispose()
    {
        foreach (var command in _commands.Values)
            command.Dispose();
    }
}
