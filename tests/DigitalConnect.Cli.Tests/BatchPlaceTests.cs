namespace DigitalConnect.Cli.Tests;

/// <summary>Where the journal is, and where it can't be.</summary>
public sealed class BatchPlaceTests : BatchTest
{
    [Test]
    public async Task A_journal_that_another_run_holds_is_left_alone()
    {
        Write(Lines(2));
        await using var held = new FileStream(JournalPath, FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        var run = await SendAsync();

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.StartWith($"error: Nothing was sent: another run holds the journal {JournalPath}."));
        Assert.That(Simulator.Requests, Is.Zero);
    }

    [TestCase("nowhere/journal", "would be in a folder that does not exist. Make ")]
    [TestCase("", "is a folder. Give the name of a file with --journal FILE.")]
    public async Task A_place_where_no_journal_can_be_is_called_that(string name, string words)
    {
        Write(Lines(2));
        var run = await SendAsync("--journal", PathOf(name));

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.StartWith($"error: Nothing was sent: the journal {PathOf(name)} ").And.Contain(words)
            .And.Not.Contain("another run"));
        Assert.That(Simulator.Requests, Is.Zero);
    }

    [Test]
    public async Task Where_nothing_is_sent_no_journal_is_made()
    {
        Write(Line("good"), "not json");
        await SendAsync();
        await File.WriteAllTextAsync(FilePath, "");
        await SendAsync();

        Assert.That(File.Exists(JournalPath), Is.False);
    }
}
