using System.Globalization;
using DigitalConnect.Relay.Tests.Trial;

namespace DigitalConnect.Benchmarks.RelayTrials;

/// <summary>The trial of the relay's tests in full: 5,000 messages, 200 conversations, 15 % failures, 100 disturbances.</summary>
internal static class FullTrial
{
    private const int Disturbances = 100;

    private static readonly (string Database, int Instances)[] Variants = [("Sqlite", 1), ("PostgreSql", 3)];

    public static async Task RunAsync(TextWriter output)
    {
        await using var databases = new TrialDatabases();
        foreach (var (database, instances) in Variants)
        {
            var settings = new TrialSettings { Messages = 5_000, Conversations = 200, Instances = instances };
            await RunAsync(output, databases, database, "kill -9", settings with { Kills = Disturbances }).ConfigureAwait(false);
            await RunAsync(output, databases, database, "SIGSTOP", settings with { Stalls = Disturbances }).ConfigureAwait(false);
        }
    }

    private static async Task RunAsync(TextWriter output, TrialDatabases databases, string database, string disturbance, TrialSettings settings)
    {
        await using var trial = new RelayTrial(settings, database, await databases.CreateAsync(database).ConfigureAwait(false));
        var report = await trial.RunAsync(CancellationToken.None).ConfigureAwait(false);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{database}, {settings.Instances} instances, {settings.Kills + settings.Stalls} x {disturbance}: {report}")).ConfigureAwait(false);
    }
}
