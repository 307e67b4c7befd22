using System.Diagnostics;

namespace DigitalConnect.Cli.Tests;

[Platform("Linux")]
public sealed class BatchSourceTests : BatchTest
{
    private string Pipe => PathOf("pipe");

    [SetUp]
    public async Task MakePipe()
    {
        using var process = Process.Start("mkfifo", Pipe);
        await process.WaitForExitAsync(TestContext.CurrentContext.CancellationToken);
    }

    [TestCase]
    [TestCase("--batch", "monday")]
    [TestCase("--journal", "JOURNAL")]
    public async Task A_pipe_is_refused_unless_batch_and_journal_have_names(params string[] names)
    {
        await using var held = new FileStream(Pipe, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        var run = await CommandRun.Of(Simulator, ["send", "--from", Pipe, .. names.Select(name => name == "JOURNAL" ? JournalPath : name)]);

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain("no regular file").And.Contain("--batch").And.Contain("--journal"));
        Assert.That(Simulator.Requests, Is.Zero);
    }

    [Test]
    public async Task A_folder_is_called_one()
    {
        var run = await CommandRun.Of(Simulator, ["send", "--from", PathOf("")]);

        Assert.That(run.Error, Does.Contain("is a folder. Name a file of messages."));
    }

    [Test]
    public async Task A_pipe_is_read_where_batch_and_journal_have_names()
    {
        var writing = Task.Run(() => File.WriteAllText(Pipe, string.Join('\n', Lines(3))));
        var run = await CommandRun.Of(Simulator, "send", "--from", Pipe, "--batch", "monday", "--journal", JournalPath);
        await writing;

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(Delivered, Is.EqualTo(["text 1", "text 2", "text 3"]));
    }

    [Test]
    public async Task A_hyphen_is_standard_input()
    {
        var run = await CommandRun.WithInput(string.Join('\n', Lines(3)), Simulator, "send", "--from", "-", "--batch", "monday", "--journal",
            JournalPath);
        var again = await CommandRun.WithInput(string.Join('\n', Lines(3)), Simulator, "send", "--from", "-", "--batch", "monday", "--journal",
            JournalPath);

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(Delivered, Is.EqualTo(["text 1", "text 2", "text 3"]));
        Assert.That(again.Error, Does.Contain("standard input").And.Contain("Nothing was sent"));
    }

    [Test]
    public async Task Standard_input_needs_names_for_batch_and_journal()
    {
        var run = await CommandRun.WithInput(Line("one"), Simulator, "send", "--from", "-");

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.StartWith("error: Nothing was sent").And.Contain("--batch").And.Contain("--journal"));
        Assert.That(Simulator.Requests, Is.Zero);
    }

    [Test]
    public async Task A_line_that_is_too_long_is_named()
    {
        Write(Line("one"), Line(new string('x', 2_000_000)));
        var run = await CommandRun.Of(Simulator, "send", "--from", FilePath);

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain("line 2 is longer than"));
        Assert.That(Simulator.Requests, Is.Zero);
    }

    [Test]
    public async Task What_stands_in_the_place_of_stdin_has_no_name()
    {
        var run = await CommandRun.Of(Simulator, "send", "--from", "/dev/null");

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain("no regular file"));
    }
}
