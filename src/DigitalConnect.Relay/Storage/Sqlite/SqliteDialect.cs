namespace DigitalConnect.Relay.Storage.Sqlite;

/// <summary>What is SQLite's own. A transaction that writes is alone, so there is nothing to skip and nobody to notify.</summary>
internal static class SqliteDialect
{
    public static Dialect Instance { get; } = new(
        SchemaScript.Steps("INTEGER PRIMARY KEY"),
        LockMigrations: null,
        SkipLocked: "",
        Notify: null);
}
