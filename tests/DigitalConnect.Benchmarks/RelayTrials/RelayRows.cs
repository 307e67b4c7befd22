using System.Data.Common;
using System.Globalization;
using DigitalConnect.Relay.Tests.Trial;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace DigitalConnect.Benchmarks.RelayTrials;

/// <summary>
/// What a message costs by how many delivered ones the database still has, in the time of processors: what else the machine does counts less.
/// </summary>
internal static class RelayRows
{
    private const string Fill =
        """
        INSERT INTO relay_message (thread_id, number, id, idempotency_key, text, state, enqueued_at, attempts, waits, finished_at)
        SELECT n % 1000 + 1000000, n, 'old-' || n, 'old-' || n, 'An old message of the usual length, delivered long ago.', 1, @now, 0, 0, @now FROM (
        """;

    private const string SqliteNumbers =
        "WITH RECURSIVE numbers(n) AS (SELECT @first UNION ALL SELECT n + 1 FROM numbers WHERE n < @last) SELECT n FROM numbers)";

    private const string PostgreSqlNumbers = "SELECT generate_series(@first, @last) AS n) AS numbers";

    public static async Task RunAsync(TextWriter output)
    {
        await using var databases = new TrialDatabases();
        await output.WriteLineAsync("| database | rows | µs of processor to enqueue | to deliver |").ConfigureAwait(false);
        await output.WriteLineAsync("|---|---:|---:|---:|").ConfigureAwait(false);
        foreach (var database in new[] { "Sqlite", "PostgreSql" })
        {
            foreach (var rows in new[] { 0, 10_000, 100_000, 1_000_000 })
            {
                var connection = await databases.CreateAsync(database).ConfigureAwait(false);
                var settings = new TrialSettings { Messages = 3_000, Conversations = 200, Instances = 1, Failures = 0, Ends = 0 };
                await using var trial = new RelayTrial(settings, database, connection);
                await trial.CreateSchemaAsync(CancellationToken.None).ConfigureAwait(false);
                await FillAsync(database, connection, rows).ConfigureAwait(false);
                await trial.RunFullQueueAsync(CancellationToken.None).ConfigureAwait(false);
                var enqueued = trial.EnqueuingProcessorTime.TotalMicroseconds / settings.Messages;
                var delivered = trial.DeliveryProcessorTime.TotalMicroseconds / settings.Messages;
                await output.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture, $"| {database} | {rows:N0} | {enqueued:N0} | {delivered:N0} |")).ConfigureAwait(false);
            }
        }
    }

    private static async Task FillAsync(string database, string connectionString, long rows)
    {
        await using DbConnection connection = database == "Sqlite" ? new SqliteConnection(connectionString) : new NpgsqlConnection(connectionString);
        await connection.OpenAsync().ConfigureAwait(false);
        await using var command = connection.CreateCommand();
        command.CommandText = rows == 0 ? "SELECT 1" : Fill + (database == "Sqlite" ? SqliteNumbers : PostgreSqlNumbers);
        command.CommandTimeout = 600;
        (string, long)[] parameters = [("@first", 1), ("@last", rows), ("@now", TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds())];
        foreach (var (name, value) in parameters.Where(_ => rows > 0))
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        await command.ExecuteNonQueryAsync().ConfigureAwait(false);
    }
}
