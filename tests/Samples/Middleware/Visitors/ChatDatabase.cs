using Microsoft.Data.Sqlite;

namespace Middleware.Visitors;

/// <summary>The tables of the chat. They are in the relay's database, so that a message and its delivery are one transaction.</summary>
public sealed class ChatDatabase
{
    private const string Tables =
        """
        CREATE TABLE IF NOT EXISTS chat_entry (
          number INTEGER PRIMARY KEY, visitor TEXT NOT NULL, id TEXT UNIQUE, author TEXT NOT NULL, text TEXT, files TEXT NOT NULL, at TEXT NOT NULL);
        CREATE INDEX IF NOT EXISTS chat_entry_visitor ON chat_entry (visitor, number);
        CREATE TABLE IF NOT EXISTS chat_upload (
          id TEXT PRIMARY KEY, visitor TEXT NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL, size TEXT NOT NULL);
        """;

    private readonly string _connectionString;

    public ChatDatabase(string connectionString)
    {
        _connectionString = connectionString;
        using var connection = Open();
        using var create = connection.CreateCommand();
        create.CommandText = Tables;
        create.ExecuteNonQuery();
    }

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        return connection;
    }
}
