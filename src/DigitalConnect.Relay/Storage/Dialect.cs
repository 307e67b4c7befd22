namespace DigitalConnect.Relay.Storage;

/// <summary>The SQL in which databases differ.</summary>
/// <param name="Migrations">The steps of the schema, in order; a step that was released never changes.</param>
/// <param name="LockMigrations">Keeps two instances from migrating at once; null where a transaction does.</param>
/// <param name="SkipLocked">Ends a query for rows to claim: leave those that another instance is claiming.</param>
/// <param name="Notify">Wakes other instances when the transaction commits; null where there are none.</param>
internal sealed record Dialect(IReadOnlyList<string> Migrations, string? LockMigrations, string SkipLocked, string? Notify);
