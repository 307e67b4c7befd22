using DigitalConnect.Relay.Tests.Databases;

namespace DigitalConnect.Relay.Tests.Trial;

/// <summary>The trial at a tenth of its size. The benchmarks run it in full.</summary>
[TestFixtureSource(typeof(DatabaseKinds), nameof(DatabaseKinds.All))]
[Platform("Linux", Reason = "Stops processes by signals.")]
internal sealed class TrialTests(DatabaseKind kind)
{
    private const int Longest = 180_000;

    private TrialSettings Settings =>
        new() { Messages = 500, Conversations = 40, Instances = kind == DatabaseKind.Sqlite ? 1 : 3 };

    [Test]
    [CancelAfter(Longest)]
    public Task Nothing_is_lost_doubled_or_out_of_order_when_processes_are_killed(CancellationToken cancellationToken) =>
        RunAsync(Settings with { Kills = 5 }, cancellationToken);

    [Test]
    [CancelAfter(Longest)]
    public Task Nothing_is_lost_doubled_or_out_of_order_when_processes_are_stopped_for_longer_than_their_lease(CancellationToken cancellationToken) =>
        RunAsync(Settings with { Stalls = 2 }, cancellationToken);

    private async Task RunAsync(TrialSettings settings, CancellationToken cancellationToken)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var trial = new RelayTrial(settings, kind.ToString(), database.ConnectionString);
        var report = await trial.RunAsync(cancellationToken);

        TestContext.Out.WriteLine(report);
        Assert.That(report, Has.Property("Lost").Zero.And.Property("Doubled").Zero.And.Property("OutOfOrder").Zero);
    }
}
