namespace DigitalConnect.Cli.Tests;

/// <summary>The file of the messages is written while it is sent.</summary>
public sealed class BatchChangeTests : BatchTest
{
    [Test]
    public async Task What_is_appended_while_a_file_is_sent_hides_no_failure_and_is_sent_by_the_next_run()
    {
        Write([Line("lost", "nosuch"), .. Lines(20)]);
        var isAppended = 0;
        Simulator.MessageReceived += (_, _) =>
        {
            if (Interlocked.Exchange(ref isAppended, 1) == 0)
                Append($"{Line("appended")}\n{{half");
        };
        var run = await SendAsync();

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain("21 messages: 20 delivered, 1 not delivered.").And.Contain("messages.jsonl was changed meanwhile"));
        Assert.That(Delivered, Has.None.EqualTo("appended"));
        Write([.. Lines(20), Line("appended")]);
        Assert.That((await SendAsync()).ExitCode, Is.Zero);
        Assert.That(Delivered, Has.One.EqualTo("appended"));
    }

    [Test]
    public async Task What_is_sent_is_what_was_checked_though_the_file_is_rewritten_meanwhile()
    {
        Write(Enumerable.Range(1, 400).Select(n => $$"""{"conversation":"{{Simulator.ConversationId}}","content":"old {{n}}","key":"k{{n}}"}"""));
        var isRewritten = 0;
        Simulator.MessageReceived += (_, _) =>
        {
            if (Interlocked.Exchange(ref isRewritten, 1) == 0)
                Rewrite(File.ReadAllText(FilePath).Replace("old", "new", StringComparison.Ordinal));
        };
        var run = await SendAsync();
        var again = await SendAsync();

        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Error, Does.StartWith("messages.jsonl: 400 messages: 400 delivered. messages.jsonl was changed meanwhile"));
        Assert.That(Delivered, Is.EqualTo(Enumerable.Range(1, 400).Select(n => $"old {n}")));
        Assert.That(again.Error, Does.Contain("line 1: another message was delivered under its key k1, so this one would be lost."));
    }

    [Test]
    public async Task A_file_that_is_cut_short_meanwhile_is_sent_as_a_whole_and_counted()
    {
        Write(Lines(400));
        Simulator.MessageReceived += (_, _) => Rewrite("");
        var run = await SendAsync();

        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Error, Does.Contain("400 messages: 400 delivered.").And.Contain("was changed meanwhile"));
    }

    private void Append(string text) => Write(FileMode.Append, text);

    private void Rewrite(string text) => Write(FileMode.Truncate, text);

    // As programs do that know nothing of locks.
    private void Write(FileMode mode, string text)
    {
        using var file = new FileStream(FilePath, mode, FileAccess.Write, FileShare.ReadWrite);
        file.Write(System.Text.Encoding.UTF8.GetBytes(text));
    }
}
