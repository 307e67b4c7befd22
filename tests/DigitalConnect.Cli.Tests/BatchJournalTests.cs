using System.Text.Json;
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

        string WithAttachment(string name) =>
            $$"""{"conversation":"{{Simulator.ConversationId}}","attachments":[{"id":"i","name":"{{name}}","type":"audio/mpeg","size":1}],"key":"k"}""";
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

    [Test, Platform("Linux")]
    public async Task What_is_delivered_is_told_also_when_the_journal_can_not_be_written()
    {
        Write(Lines(30));
        using var process = ProcessRun.StartWithFileLimit(Simulator, kibibytes: 4, "send", "--from", FilePath);
        var run = await process.FinishAsync();
        var again = await SendAsync();

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(Reports(run).Count(report => report.GetProperty("delivery").GetString() == "Delivered"), Is.EqualTo(Requests(run))
            .And.GreaterThan(1));
        Assert.That(run.Error, Does.Contain("journal can't be written").And.Contain("not tried").And.Contain("run the same command again"));
        Assert.That(again.ExitCode, Is.Zero, again.Error);
        Assert.That(Delivered, Is.EqualTo(Enumerable.Range(1, 30).Select(n => $"text {n}")));
    }

    [Test, Platform("Linux")]
    public async Task A_run_whose_output_can_not_be_written_stops_and_says_so()
    {
        Write(Lines(30));
        using var process = ProcessRun.StartWithFileLimit(Simulator, kibibytes: 4, "send", "--from", FilePath, ">", PathOf("reports"));
        var run = await process.FinishAsync();
        var again = await SendAsync();

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain("not tried"));
        Assert.That(again.ExitCode, Is.Zero, again.Error);
        Assert.That(Simulator.Messages, Has.Count.EqualTo(30));
    }

    [Test]
    public async Task A_delivered_message_that_was_not_reported_before_the_run_was_killed_is_reported_by_the_next()
    {
        Write(Lines(3));
        await SendAsync();
        var lines = await File.ReadAllLinesAsync(JournalPath, TestContext.CurrentContext.CancellationToken);
        await File.WriteAllLinesAsync(JournalPath, lines[..^1], TestContext.CurrentContext.CancellationToken); // without the mark of a run that ended
        var again = await SendAsync();
        var third = await SendAsync();

        Assert.That(Reports(again).Single().GetProperty("line").GetInt32(), Is.EqualTo(3));
        Assert.That(Reports(again).Single().GetProperty("before").GetBoolean(), Is.True);
        Assert.That(third.Output, Is.Empty);
        Assert.That(Simulator.Requests, Is.EqualTo(3));
    }

    private static int Requests(CommandRun run) => Reports(run).Count(report => report.TryGetProperty("statusCode", out JsonElement _));

    private string IdOf(string conversation) => conversation == "conversation" ? Simulator.ConversationId : Simulator.StartConversation();

    private string Keyed(string key, string content, string? conversation = null) =>
        $$"""{"conversation":"{{conversation ?? Simulator.ConversationId}}","content":"{{content}}","key":"{{key}}"}""";
}
