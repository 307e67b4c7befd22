using DigitalConnect.Simulator;

namespace DigitalConnect.Cli.Tests;

public sealed class BatchResumeTests : BatchTest
{
    [Test]
    public async Task A_finished_file_sends_nothing_again()
    {
        Write(Lines(10));
        await SendAsync();
        var again = await SendAsync();

        Assert.That(again.ExitCode, Is.Zero);
        Assert.That(Simulator.Requests, Is.EqualTo(10));
        Assert.That(again.Output, Is.Empty);
        Assert.That(again.Error.TrimEnd(), Does.Not.Contain("\n"));
        Assert.That(again.Error, Does.Contain("10 of them by an earlier run"));
        Assert.That(again.Error,
            Does.Contain("Nothing was sent: all 10 were delivered by an earlier run. The same lines under another --batch NAME are other messages."));
    }

    [Test]
    public async Task A_run_that_was_killed_is_completed_by_the_next_and_doubles_nothing()
    {
        string[] conversations = [.. Enumerable.Range(0, 4).Select(_ => Simulator.StartConversation())];
        Write(Enumerable.Range(1, 200).Select(n => Line($"{n}", conversations[n % 4])));
        var crash = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var arrived = 0;
        Simulator.MessageReceived += (_, _) =>
        {
            if (Interlocked.Increment(ref arrived) == 20)
                crash.SetResult();
        };

        using var process = ProcessRun.StartCommand(Simulator, "send", "--from", FilePath);
        await crash.Task.WaitAsync(TestContext.CurrentContext.CancellationToken);
        process.Kill();
        await process.WaitForExitAsync(TestContext.CurrentContext.CancellationToken);
        var run = await SendAsync();

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(Delivered, Is.EquivalentTo(Enumerable.Range(1, 200).Select(n => $"{n}")));
    }

    [Test]
    public async Task A_journal_that_an_editor_gave_a_byte_order_mark_loses_no_entry()
    {
        Write(Lines(1));
        await SendAsync();
        await File.WriteAllBytesAsync(JournalPath, [0xEF, 0xBB, 0xBF, .. (await File.ReadAllBytesAsync(JournalPath)).TakeWhile(one => one != '\n')]);
        Write(Lines(2));
        var second = await SendAsync();
        File.Delete(FilePath);
        Write(Lines(3));
        var third = await SendAsync();

        Assert.That((second.ExitCode, third.ExitCode), Is.EqualTo((0, 0)), second.Error + third.Error);
        Assert.That(third.Error, Does.Contain("3 messages: 3 delivered (2 of them by an earlier run)."));
        Assert.That(Simulator.Requests, Is.EqualTo(3));
    }

    [Test]
    public async Task Without_the_journal_the_keys_alone_keep_messages_from_being_doubled()
    {
        Write(Lines(10));
        await SendAsync();
        File.Delete(JournalPath);
        var again = await SendAsync();

        Assert.That(again.ExitCode, Is.Zero, again.Error);
        Assert.That(Simulator.Requests, Is.EqualTo(20));
        Assert.That(Simulator.Messages, Has.Count.EqualTo(10));
    }

    [Test]
    public async Task A_lost_response_is_settled_by_running_again()
    {
        Write(Lines(3));
        Simulator.Next(SimulatedResponse.Regular, SimulatedResponse.Reset().AfterProcessing());
        var run = await SendAsync();
        var again = await SendAsync();

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain("1 delivered, 1 perhaps delivered, 1 not tried"));
        Assert.That(again.ExitCode, Is.Zero);
        Assert.That(Delivered, Is.EqualTo(["text 1", "text 2", "text 3"]));
    }

    [Test]
    public async Task Lines_that_are_appended_inserted_or_removed_leave_the_others_what_they_are()
    {
        Write(Line("a"), Line("same"), Line("same"), Line("b"));
        await SendAsync();
        Write(Line("new at the top"), Line("same"), Line("same"), Line("b"), Line("same"), Line("new at the end"));
        var run = await SendAsync();

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(Delivered, Is.EqualTo(["a", "same", "same", "b", "new at the top", "same", "new at the end"]));
    }

    [Test]
    public async Task Half_a_line_at_the_end_of_the_journal_does_no_harm()
    {
        Write(Lines(3));
        await SendAsync();
        await CutJournalAsync();
        var again = await SendAsync();
        var third = await SendAsync();

        Assert.That(again.ExitCode, Is.Zero, again.Error);
        Assert.That(Simulator.Messages, Has.Count.EqualTo(3));
        Assert.That(third.Error, Does.Contain("3 of them by an earlier run"));
    }

    [Test]
    public async Task What_went_to_another_account_is_still_to_be_sent_to_this_one()
    {
        Write(Lines(2, "shared"));
        await using var other = await DigitalConnectSimulator.StartAsync(options => options.AcceptAnyConversation = true);
        await CommandRun.Of(other, "send", "--from", FilePath);
        var run = await SendAsync();

        Assert.That(other.Messages, Has.Count.EqualTo(2));
        Assert.That(Reports(run).Select(report => report.GetProperty("statusCode").GetInt32()), Is.EqualTo([404]));
    }

    [TestCase("DigitalConnect:ClientId", "another-client")]
    [TestCase("DigitalConnect:TokenEndpoint", "http://127.0.0.1:1/token")]
    public async Task Accounts_without_a_name_are_told_apart_by_their_client(string setting, string value)
    {
        Write(Lines(2));
        await SendAsync();
        var settings = CommandRun.SettingsOf(Simulator);
        settings[setting] = value;
        var run = await CommandRun.Of(["send", "--from", FilePath], settings);

        Assert.That(run.Error, Does.Not.Contain("by an earlier run").And.Contain("1 not delivered, 1 not tried"));
    }

    [Test]
    public async Task An_account_with_a_name_stays_the_same_with_another_client()
    {
        Write(Lines(2));
        var settings = CommandRun.SettingsOf(Simulator);
        settings["DigitalConnect:AccountName"] = Simulator.AccountName;
        await CommandRun.Of(["send", "--from", FilePath], settings);
        settings["DigitalConnect:ClientId"] = "another-client";
        var run = await CommandRun.Of(["send", "--from", FilePath], settings);

        Assert.That(run.Error, Does.Contain("2 of them by an earlier run"));
    }

    [Test]
    public async Task Another_batch_name_makes_other_messages_of_the_same_lines()
    {
        Write(Lines(2));
        await SendAsync("--batch", "monday");
        await SendAsync("--batch", "tuesday");

        Assert.That(Simulator.Messages, Has.Count.EqualTo(4));
    }

    [Test]
    public async Task One_new_line_is_enough_not_to_say_that_nothing_was_sent()
    {
        Write(Lines(2));
        var first = await SendAsync();
        Write(Lines(3));
        var run = await SendAsync();

        Assert.That(first.Error, Does.Not.Contain("Nothing was sent"));
        Assert.That(run.Error, Does.Contain("3 delivered (2 of them by an earlier run)").And.Not.Contain("Nothing was sent"));
    }

    [TestCase("messages.jsonl")]
    [TestCase("link.jsonl")]
    public async Task The_file_of_the_messages_is_no_journal_by_whatever_name(string name)
    {
        Write(Lines(2));
        var before = await File.ReadAllTextAsync(FilePath, TestContext.CurrentContext.CancellationToken);
        File.CreateSymbolicLink(PathOf("link.jsonl"), FilePath);
        var run = await SendAsync("--journal", PathOf($"../{new DirectoryInfo(PathOf(".")).Name}/{name}"));

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain("--journal").And.Contain("the file of the messages itself"));
        Assert.That(Simulator.Requests, Is.Zero);
        Assert.That(await File.ReadAllTextAsync(FilePath, TestContext.CurrentContext.CancellationToken), Is.EqualTo(before));
    }

    [TestCase("""{"conversation":"c","content":"another file of messages"}""")]
    [TestCase("not JSON\n")]
    [TestCase("\n")]
    public async Task A_file_that_is_no_journal_is_left_as_it_is(string content)
    {
        Write(Lines(2));
        await File.WriteAllTextAsync(PathOf("precious.txt"), content, TestContext.CurrentContext.CancellationToken);
        var run = await SendAsync("--journal", PathOf("precious.txt"));

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain("precious.txt is no journal").And.Contain("--journal"));
        Assert.That(Simulator.Requests, Is.Zero);
        Assert.That(await File.ReadAllTextAsync(PathOf("precious.txt"), TestContext.CurrentContext.CancellationToken), Is.EqualTo(content));
    }

    [Test]
    public async Task Half_of_the_first_line_is_a_journal_still()
    {
        Write(Lines(1));
        await SendAsync();
        await CutJournalAsync();
        var again = await SendAsync();
        var third = await SendAsync();

        Assert.That(again.ExitCode, Is.Zero, again.Error);
        Assert.That(third.Error, Does.Contain("1 of them by an earlier run"));
    }

    // As a crash leaves it that comes while the last line is written.
    private async Task CutJournalAsync()
    {
        var journal = await File.ReadAllTextAsync(JournalPath, TestContext.CurrentContext.CancellationToken);
        await File.WriteAllTextAsync(JournalPath, journal[..^40], TestContext.CurrentContext.CancellationToken);
    }
}
