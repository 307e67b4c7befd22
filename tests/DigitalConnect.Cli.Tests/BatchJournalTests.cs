using DigitalConnect.Simulator;

namespace DigitalConnect.Cli.Tests;

public sealed class BatchJournalTests : BatchTest
{
    [TestCase("text", "conversation", "other text", "conversation")]
    [TestCase("text", "conversation", "text", "other conversation")]
    public async Task A_key_that_was_used_for_another_message_is_an_error_before_anything_is_sent(
        string content, string conversation, string newContent, string newConversation)
    {
        Write(Keyed("k", content, IdOf(conversation)));
        await SendAsync();
        Write(Line("new"), Keyed("k", newContent, IdOf(newConversation)));
        var run = await SendAsync();

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain("line 2: another message was delivered under its key k").And.Contain("Give it a key of its own"));
        Assert.That(Simulator.Requests, Is.EqualTo(1));
    }

    [Test]
    public async Task Another_attachment_makes_another_message()
    {
        Write(WithAttachment("a.mp3"));
        await SendAsync();
        Write(WithAttachment("b.mp3"));

        Assert.That((await SendAsync()).Error, Does.Contain("line 1: another message was delivered under its key k"));

        string WithAttachment(string name) => $$"""{"conversation":"{{Simulator.ConversationId}}","key":"k","attachments":[{{Audio(name)}}]}""";

        static string Audio(string name) => $$"""{"id":"i","name":"{{name}}","type":"audio/mpeg","size":1}""";
    }

    [Test]
    public async Task A_key_of_another_file_with_the_same_journal_is_known_too()
    {
        Write(Keyed("k", "text"));
        await SendAsync();
        await File.WriteAllTextAsync(PathOf("other.jsonl"), Keyed("k", "other text"), TestContext.CurrentContext.CancellationToken);
        var run = await CommandRun.Of(Simulator, "send", "--from", PathOf("other.jsonl"), "--journal", JournalPath);

        Assert.That(run.Error, Does.Contain("line 1: another message was delivered under its key k"));
    }

    [Test]
    public async Task A_key_whose_message_may_have_been_delivered_is_not_given_to_another()
    {
        Write(Keyed("k", "text"));
        Simulator.Next(SimulatedResponse.Reset().AfterProcessing());
        await SendAsync();
        Write(Keyed("k", "other text"));
        var other = await SendAsync();
        Write(Keyed("k", "text"));
        var same = await SendAsync();

        Assert.That(other.Error, Does.Contain("line 1: another message was sent and may have been delivered under its key k"));
        Assert.That(same.ExitCode, Is.Zero, same.Error);
        Assert.That(Delivered, Is.EqualTo(["text"]));
    }

    [Test]
    public async Task A_message_that_was_refused_may_be_corrected_and_keep_its_key()
    {
        Write(Keyed("k", "text"));
        Simulator.Next(SimulatedResponse.Status(400).WithBody("""{"code":"400","message":"refused"}"""));
        await SendAsync();
        Write(Keyed("k", "corrected text"));
        var run = await SendAsync();

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(Delivered, Is.EqualTo(["corrected text"]));
    }

    [TestCase("\0\0\0\0\n")]
    [TestCase("\0\0\0\0")]
    [TestCase("null\n")]
    [TestCase("{\"to\":null}\n")]
    [TestCase("{\"to\":\"x\",\"message\":null}\n")]
    [TestCase("{\"to\":\"x\",\"key\":\"k\",\"delivery\":\"Delivered\",\"digest\":null}\n")]
    [TestCase("{\"to\":\"x\",\"key\":\"k\",\"delivery\":\"Delivered\",\"digest\":\"00000000000000000000000000000000\"}\n")]
    [TestCase("{\"to\":\"x\",\"key\":\"k\n")]
    [TestCase("nonsense\n")]
    public async Task A_damaged_journal_is_one_error_with_the_line_and_is_left_as_it_is(string damage)
    {
        Write(Lines(2));
        await SendAsync();
        await File.AppendAllTextAsync(JournalPath, damage, TestContext.CurrentContext.CancellationToken);
        var before = await File.ReadAllBytesAsync(JournalPath, TestContext.CurrentContext.CancellationToken);
        Write(Lines(3));
        var run = await SendAsync();

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Output, Is.Empty);
        Assert.That(run.Error, Does.StartWith("error: Nothing was sent: line 4 of the journal").And.Not.Contain("NullReference"));
        Assert.That(await File.ReadAllBytesAsync(JournalPath, TestContext.CurrentContext.CancellationToken), Is.EqualTo(before));
        Assert.That(Simulator.Requests, Is.EqualTo(2));
    }

    [Test, Platform("Linux"), CancelAfter(60_000)]
    public async Task What_is_delivered_is_told_also_when_the_journal_can_not_be_written(CancellationToken cancellationToken)
    {
        const int MoreThanTheJournalHolds = 12;
        Write(Lines(30));
        var (sent, told) = (0, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        Simulator.MessageReceived += (_, _) =>
        {
            if (Interlocked.Increment(ref sent) == MoreThanTheJournalHolds + 1)
                told.Task.Wait(cancellationToken);
        };
        using var process = ProcessRun.StartWithFileLimit(Simulator, kibibytes: 4, "send", "--from", FilePath);
        var reports = new List<string>();
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            reports.Add(line);
            if (reports.Count == MoreThanTheJournalHolds)
                told.SetResult();
        }

        var run = await process.FinishAsync();
        var again = await SendAsync();

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(reports, Has.Count.EqualTo(MoreThanTheJournalHolds + 1).And.All.Contains("\"delivery\":\"Delivered\""));
        Assert.That(run.Error, Does.Contain("journal can't be written").And.Contain("17 not tried").And.Contain("run the same command again"));
        Assert.That(again.ExitCode, Is.Zero, again.Error);
        Assert.That(Delivered, Is.EqualTo(Enumerable.Range(1, 30).Select(n => $"text {n}")));
    }

    [Test, Platform("Linux")]
    public async Task A_run_whose_output_can_not_be_written_stops_and_says_so()
    {
        Write(Lines(2_000));
        using var process = ProcessRun.StartWithFileLimit(Simulator, kibibytes: 100_000, "send", "--from", FilePath, ">", "/dev/full");
        var run = await process.FinishAsync();
        var again = await SendAsync();

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain("not tried").And.Contain("Stopped, because standard output can't be written"));
        Assert.That(again.ExitCode, Is.Zero, again.Error);
        Assert.That(Simulator.Messages, Has.Count.EqualTo(2_000));
    }

    [TestCase(1, ExpectedResult = "1 2 3 4")]
    [TestCase(3, ExpectedResult = "3 4")]
    [TestCase(4, ExpectedResult = "4")]
    public async Task<string> Delivered_messages_that_were_not_reported_before_the_run_was_killed_are_reported_by_the_next(int startOfLastGroup)
    {
        Write(Lines(4));
        await SendAsync();
        await KillBeforeReportAsync(startOfLastGroup);
        var again = await SendAsync();
        var third = await SendAsync();

        Assert.That(Reports(again).Select(report => report.GetProperty("before").GetBoolean()), Is.All.True);
        Assert.That(third.Output, Is.Empty);
        Assert.That(Simulator.Requests, Is.EqualTo(4));
        return string.Join(' ', Reports(again).Select(report => report.GetProperty("line").GetInt32()));
    }

    [Test]
    public async Task A_message_that_was_not_reported_is_reported_once_also_where_there_is_more_to_send()
    {
        Write(Lines(4));
        await SendAsync();
        await KillBeforeReportAsync(startOfLastGroup: 3);
        Write(Lines(5));
        var run = await SendAsync();

        Assert.That(Reports(run).Select(report => report.GetProperty("line").GetInt32()), Is.EquivalentTo([1, 2, 3, 4, 5]));
        Assert.That(run.Error, Does.Contain("5 messages: 5 delivered (4 of them by an earlier run)."));
    }

    // Without the mark of a run that ended, and with one where the last group of entries begins, as if they had been written together.
    private async Task KillBeforeReportAsync(int startOfLastGroup)
    {
        var lines = await File.ReadAllLinesAsync(JournalPath, TestContext.CurrentContext.CancellationToken);
        var killed = lines[..^1].Select((line, index) =>
            line.Replace(",\"reported\":true", "", StringComparison.Ordinal) is var entry && index + 1 == startOfLastGroup
                ? $"{entry[..^1]},\"reported\":true}}"
                : entry);
        await File.WriteAllLinesAsync(JournalPath, killed, TestContext.CurrentContext.CancellationToken);
    }

    private string IdOf(string conversation) => conversation == "conversation" ? Simulator.ConversationId : Simulator.StartConversation();

    private string Keyed(string key, string content, string? conversation = null) =>
        $$"""{"conversation":"{{conversation ?? Simulator.ConversationId}}","content":"{{content}}","key":"{{key}}"}""";
}
