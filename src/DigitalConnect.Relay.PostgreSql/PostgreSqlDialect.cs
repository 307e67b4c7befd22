using DigitalConnect.Relay.Storage;

namespace DigitalConnect.Relay.PostgreSql;

/// <summary>What is PostgreSQL's own.</summary>
internal static class PostgreSqlDialect
{
    public const string Channel = "digital_connect_relay";

    public static Dialect Instance { get; } = new(
        SchemaScript.Steps("BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY"),
        LockMigrations: "SELECT pg_advisory_xact_lock(hashtext('digital_connect_relay'))",
        SkipLocked: "FOR UPDATE SKIP LOCKED",
        Notify: $"NOTIFY {Channel}");
}
