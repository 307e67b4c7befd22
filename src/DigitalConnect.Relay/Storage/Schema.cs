using System.Globalization;

namespace DigitalConnect.Relay.Storage;

/// <summary>The schema of the database: steps by number, forward only.</summary>
internal static class Schema
{
    /// <summary>Brings the schema to the number that this program knows.</summary>
    /// <exception cref="InvalidOperationException">A newer program has been here.</exception>
    public static Task<int> MigrateAsync(this IRelayDatabase database, CancellationToken cancellationToken) =>
        database.WriteAsync((session, cancel) => MigrateAsync(session, database.Dialect, cancel), cancellationToken);

    private static async Task<int> MigrateAsync(Session session, Dialect dialect, CancellationToken cancellationToken)
    {
        if (dialect.LockMigrations is { } statement)
            await session.ExecuteAsync(new(statement), cancellationToken).ConfigureAwait(false);

        await session.ExecuteAsync(
            new("CREATE TABLE IF NOT EXISTS relay_schema (number INTEGER PRIMARY KEY)"), cancellationToken).ConfigureAwait(false);
        var found = await session.FirstAsync(
            new("SELECT COALESCE(MAX(number), 0) FROM relay_schema"), row => row.GetInt32(0), cancellationToken).ConfigureAwait(false);
        var known = dialect.Migrations.Count;
        if (found > known)
            throw new InvalidOperationException(Newer(found, known));

        for (var number = found + 1; number <= known; number++)
        {
            await session.ExecuteAsync(new(dialect.Migrations[number - 1]), cancellationToken).ConfigureAwait(false);
            await session.ExecuteAsync(
                new("INSERT INTO relay_schema VALUES (@number)") { { "@number", number } }, cancellationToken).ConfigureAwait(false);
        }

        return known;
    }

    private static string Newer(int found, int known) => string.Create(
        CultureInfo.InvariantCulture,
        $"The relay's database has schema {found}, and this program knows {known}. A newer version of the relay has used it: start that version.");
}
