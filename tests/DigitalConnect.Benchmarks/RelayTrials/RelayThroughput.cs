using System.Globalization;
using DigitalConnect.Relay.Tests.Trial;

namespace DigitalConnect.Benchmarks.RelayTrials;

/// <summary>How fast a full queue is delivered to a server that takes 5 ms for each message.</summary>
internal static class RelayThroughput
{
    private static readonly (string Database, int Instances)[] Variants = [("Sqlite", 1), ("SqliteNormal", 1), ("PostgreSql", 1), ("PostgreSql", 2)];

    public static async Task RunAsync(TextWriter output)
    {
        await using var databases = new TrialDatabases();
        await output.WriteLineAsync("| database | instances | enqueued a second | delivered a second | MB at most |").ConfigureAwait(false);
        await output.WriteLineAsync("|---|---:|---:|---:|---:|").ConfigureAwait(false);
        foreach (var (database, instances) in Variants)
        {
            var settings = new TrialSettings { Messages = 5_000, Conversations = 200, Instances = instances, Failures = 0, Ends = 0 };
            await using var trial = new RelayTrial(settings, database, await databases.CreateAsync(database).ConfigureAwait(false));
            var report = await trial.RunFullQueueAsync(CancellationToken.None).ConfigureAwait(false);
            var enqueued = settings.Messages / trial.Enqueuing.TotalSeconds;
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"| {database} | {instances} | {enqueued:N0} | {report.PerSecond:N0} | {trial.PeakMemory / 1e6:N0} |")).ConfigureAwait(false);
        }
    }
}
