using DigitalConnect.Simulator;

namespace DigitalConnect.Cli.Tests;

/// <summary>A file may have any number of lines: what is known of each stands in a temporary file, and nothing is left of that.</summary>
[NonParallelizable]
public sealed class BatchMemoryTests : BatchTest
{
    private const int Few = 5_000;
    private const int Many = 50_000;
    private const int MostDifference = 2_000_000;

    private static readonly (string, string) NoDiagnostics = ("DOTNET_EnableDiagnostics", "0"); // they have files there too

    [Test]
    public async Task Memory_does_not_grow_with_the_lines_nor_with_the_journal()
    {
        var few = await MemoryAtLastLineAsync(Few);
        var many = await MemoryAtLastLineAsync(Many);

        Assert.That(many - few, Is.LessThan(MostDifference));
    }

    [Test, Platform("Linux")]
    public async Task A_run_that_is_killed_leaves_no_temporary_file()
    {
        var temporary = Directory.CreateDirectory(PathOf("temporary")).FullName;
        Write(Lines(Few));
        var first = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Simulator.MessageReceived += (_, _) => first.TrySetResult();
        using var process = ProcessRun.StartCommand(Simulator, ["send", "--from", FilePath], ("TMPDIR", temporary), NoDiagnostics);
        await first.Task.WaitAsync(TestContext.CurrentContext.CancellationToken);
        process.Kill();
        await process.WaitForExitAsync(TestContext.CurrentContext.CancellationToken);

        Assert.That(Directory.EnumerateFileSystemEntries(temporary), Is.Empty);
    }

    [Test, Platform("Linux")]
    public async Task Where_a_temporary_file_finds_no_room_nothing_is_sent_and_the_folder_is_named()
    {
        Write(Lines(Few));
        using var process = ProcessRun.StartWithFileLimit(Simulator, kibibytes: 64, "send", "--from", FilePath);
        var run = await process.FinishAsync();

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.StartWith("error: Nothing was sent: a temporary file can't be written").And.Contain(Path.GetTempPath())
            .And.Contain("TMPDIR"));
        Assert.That(Simulator.Requests, Is.Zero);
        Assert.That(File.Exists(JournalPath), Is.False);
    }

    [Test, Platform("Linux")]
    public async Task A_folder_for_temporary_files_that_is_not_there_is_named()
    {
        Write(Lines(2));
        using var process = ProcessRun.StartCommand(Simulator, ["send", "--from", FilePath], ("TMPDIR", PathOf("nowhere")), NoDiagnostics);
        var run = await process.FinishAsync();

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.StartWith("error: Nothing was sent").And.Contain(PathOf("nowhere")).And.Contain("TMPDIR"));
        Assert.That(Simulator.Requests, Is.Zero);
        Assert.That(File.Exists(JournalPath), Is.False);
    }

    [Test, Platform("Linux")]
    public async Task Where_the_copy_of_a_pipe_finds_no_room_the_folder_is_named()
    {
        Write(Lines(Few));
        using var process = ProcessRun.StartWithFileLimit(
            Simulator, kibibytes: 4, "send", "--from", "-", "--batch", "b", "--journal", JournalPath, "<", FilePath);
        var run = await process.FinishAsync();

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.StartWith("error: Nothing was sent: a temporary file can't be written in ").And.Contain("TMPDIR"));
        Assert.That(Simulator.Requests, Is.Zero);
    }

    // The journal has all lines but the last: when that is sent, all that is known of the lines and of the journal is there.
    private async Task<long> MemoryAtLastLineAsync(int lines)
    {
        File.Delete(JournalPath);
        Write(Keyed(0));
        await SendAsync();
        var entry = (await File.ReadAllLinesAsync(JournalPath, TestContext.CurrentContext.CancellationToken))[1];
        var entries = Enumerable.Range(1, lines - 1).Select(n => entry.Replace(Key(0), Key(n), StringComparison.Ordinal));
        await File.WriteAllLinesAsync(JournalPath, entries, TestContext.CurrentContext.CancellationToken);
        Write(Enumerable.Range(1, lines).Select(Keyed));
        var memory = 0L;
        EventHandler<ReceivedMessage> measure = (_, _) => memory = GC.GetTotalMemory(forceFullCollection: true);
        Simulator.MessageReceived += measure;
        var run = await SendAsync("--quiet");
        Simulator.MessageReceived -= measure;
        Assert.That(run.Error, Does.Contain($"{lines} delivered ({lines - 1} of them by an earlier run)"));
        return memory;
    }

    private string Keyed(int number) => $$"""{"conversation":"{{Simulator.ConversationId}}","content":"text","key":"{{Key(number)}}"}""";

    private static string Key(int number) => $"key {number}";
}
