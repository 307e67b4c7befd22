namespace DigitalConnect.Cli.Tests;

/// <summary>Two messages never have one key: only one of them would be delivered.</summary>
public sealed class BatchKeyTests : BatchTest
{
    private const int Many = 20_000;

    [Test]
    public async Task A_key_that_comes_again_many_lines_later_is_an_error_that_names_both_lines()
    {
        Write([Keyed("k", "first"), .. Lines(Many), Keyed("other", "between"), Keyed("k", "last")]);
        var run = await SendAsync();

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain($"line {Many + 3}: has the key of line 1, and only one of the two would be delivered"));
        Assert.That(run.Error, Does.Not.Contain("line 2:").And.Not.Contain($"line {Many + 2}:"));
        Assert.That(Simulator.Requests, Is.Zero);
    }

    [Test]
    public async Task Each_of_many_keys_that_come_again_is_named()
    {
        var keys = Enumerable.Range(1, 40).Select(n => Keyed($"k{n}", "text")).ToArray();
        Write([.. keys, .. Lines(Many), .. keys]);
        var run = await SendAsync();

        foreach (var n in Enumerable.Range(1, 40))
            Assert.That(run.Error, Does.Contain($"line {40 + Many + n}: has the key of line {n},"));
    }

    [Test]
    public async Task The_same_line_many_lines_later_is_another_message()
    {
        Write([Line("same"), .. Lines(500), Line("same"), Line("same")]);
        var run = await SendAsync();
        var again = await SendAsync();

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(Delivered.Count(content => content == "same"), Is.EqualTo(3));
        Assert.That(Simulator.Messages.Select(message => message.IdempotencyKey), Is.Unique);
        Assert.That(again.Error, Does.Contain("503 of them by an earlier run"));
    }

    [TestCase(1)]
    [TestCase(2)]
    public async Task A_key_copied_from_the_report_of_another_line_is_an_error(int copied)
    {
        Write(Line("same"), Line("same"));
        var key = Reports(await SendAsync())[copied - 1].GetProperty("idempotencyKey").GetString()!;
        Write(Line("same"), Line("same"), Keyed(key, "other text"));
        var behind = await SendAsync("--journal", PathOf("empty"));
        Write(Keyed(key, "other text"), Line("same"), Line("same"));
        var before = await SendAsync("--journal", PathOf("empty"));

        Assert.That(behind.Error, Does.Contain($"line 3: has the key of line {copied},"));
        Assert.That(before.Error, Does.Contain($"line {copied + 1}: has the key of line 1,"));
        Assert.That(Simulator.Requests, Is.EqualTo(2));
    }

    private string Keyed(string key, string content) =>
        $$"""{"conversation":"{{Simulator.ConversationId}}","content":"{{content}}","key":"{{key}}"}""";
}
