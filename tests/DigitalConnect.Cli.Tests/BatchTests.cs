using DigitalConnect.Simulator;
using Microsoft.Extensions.Time.Testing;

namespace DigitalConnect.Cli.Tests;

public sealed class BatchTests : BatchTest
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UtcNow);

    private protected override void Configure(DigitalConnectSimulatorOptions options) => options.TimeProvider = _time;

    [Test]
    public async Task Every_line_is_sent_and_has_its_report()
    {
        const string audio = """{"id":"my-mp3-id","name":"a.mp3","type":"audio/mpeg","size":"1024"}""";
        Write(Line("plain"), "", $$"""{"conversation":"{{Simulator.ConversationId}}","attachments":[{{audio}}],"key":"my-key"}""");
        var run = await SendAsync();

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        var reports = Reports(run);
        Assert.That(reports.Select(report => report.GetProperty("line").GetInt32()), Is.EqualTo([1, 3]));
        Assert.That(reports.Select(report => report.GetProperty("delivery").GetString()), Is.All.EqualTo("Delivered"));
        Assert.That(
            reports.Select(report => report.GetProperty("idempotencyKey").GetString()),
                Is.EqualTo(Simulator.Messages.Select(message => message.IdempotencyKey)));
        Assert.That(Simulator.Messages[1].IdempotencyKey, Is.EqualTo("my-key"));
        Assert.That(run.Error, Is.EqualTo($"messages.jsonl: 2 messages: 2 delivered.{Environment.NewLine}"));
    }

    [Test]
    public async Task Output_table_is_words_for_what_was_not_delivered_also_in_a_pipe()
    {
        Write(Line("one"), Line("two", "no-such-conversation"));
        var run = await SendAsync("--output", "table", "--concurrency", "1");

        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines.Single(), Does.StartWith("line 2  NotDelivered").And.Contain("404"));
    }

    [Test]
    public async Task Words_name_the_refused_parts_and_the_conversation_that_is_not_there()
    {
        Write(Line("one"), Line("two", "no-such-conversation"));
        const string fields = """{"name":"content","description":"is \u001b[2Jodd"},{"name":"attachments","description":"none"}""";
        Simulator.Next(SimulatedResponse.Status(400).WithBody($$"""{"code":"400","message":"refused","fields":[{{fields}}]}"""));
        var run = await SendAsync("--output", "table", "--concurrency", "1");

        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines[0], Does.Contain(@"Refused part: content: is \u001B[2Jodd. Refused part: attachments: none. Key "));
        Assert.That(lines[1], Does.Contain("404").And.Contain("Conversation no-such-conversation. Key "));
    }

    [Test]
    public async Task A_message_whose_response_can_not_be_read_is_delivered_now_and_later()
    {
        Write(Lines(2));
        Simulator.Next(SimulatedResponse.Status(201).WithBody("no JSON"));
        var run = await SendAsync();
        var again = await SendAsync();

        Assert.That((run.ExitCode, again.ExitCode), Is.EqualTo((0, 0)), run.Error);
        Assert.That(run.Error, Does.Contain("2 delivered"));
        Assert.That(Simulator.Requests, Is.EqualTo(2));
    }

    [Test]
    public async Task A_run_with_everything_delivered_is_one_line_for_a_person()
    {
        Write(Lines(20));
        var run = await SendAsync("--output", "table");

        Assert.That(run.Output + run.Error, Is.EqualTo($"messages.jsonl: 20 messages: 20 delivered.{Environment.NewLine}"));
    }

    [Test]
    public async Task Quiet_shows_only_what_was_not_plainly_delivered()
    {
        Write(Line("one"), Line("two", "no-such-conversation"));
        var run = await SendAsync("--quiet");

        Assert.That(Reports(run).Single().GetProperty("line").GetInt32(), Is.EqualTo(2));
        Assert.That(run.Error, Is.EqualTo(
            $"messages.jsonl: 2 messages: 1 delivered, 1 not delivered. Run the same command again to send what is not delivered: nothing is " +
                $"doubled.{Environment.NewLine}"));
    }

    [TestCase("")]
    [TestCase("\n\n")]
    public async Task A_file_without_messages_says_so(string text)
    {
        await File.WriteAllTextAsync(FilePath, text, TestContext.CurrentContext.CancellationToken);
        var run = await SendAsync();

        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Error, Is.EqualTo($"messages.jsonl: there are no messages. Nothing was sent.{Environment.NewLine}"));
    }

    [Test]
    public async Task One_message_is_counted_in_the_singular()
    {
        Write(Line("one"));
        var run = await SendAsync();
        var again = await SendAsync();

        Assert.That(run.Error, Does.Contain("1 message: 1 delivered."));
        Assert.That(again.Error, Does.Contain("Nothing was sent: it was delivered by an earlier run."));
    }

    [TestCase]
    [TestCase("--output", "json")]
    public async Task Output_json_is_what_a_pipe_has_anyway(params string[] output)
    {
        Write(Lines(2));

        Assert.That(Reports(await SendAsync(output)), Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Messages_of_a_conversation_arrive_in_the_order_of_the_file()
    {
        string[] conversations = [.. Enumerable.Range(0, 5).Select(_ => Simulator.StartConversation())];
        Write(Enumerable.Range(1, 40).SelectMany(n => conversations.Select(conversation => Line($"{n}", conversation))));
        var run = await SendAsync();

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        foreach (var arrived in Simulator.Messages.GroupBy(message => message.ConversationId))
            Assert.That(arrived.Select(message => message.Content), Is.EqualTo(Enumerable.Range(1, 40).Select(n => $"{n}")));
    }

    [Test]
    public async Task A_message_that_is_refused_does_not_stop_the_others()
    {
        Write(Line("one"), Line("two", "no-such-conversation"), Line("three"));
        var run = await SendAsync();

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(Delivered, Is.EqualTo(["one", "three"]));
        var refused = Reports(run).Single(report => report.GetProperty("line").GetInt32() == 2);
        Assert.That((refused.GetProperty("statusCode").GetInt32(), refused.GetProperty("delivery").GetString()), Is.EqualTo((404, "NotDelivered")));
        Assert.That(run.Error, Does.Contain("2 delivered, 1 not delivered"));
    }

    [Test]
    public async Task Lost_attachments_make_the_run_partial_also_when_it_is_run_again()
    {
        const string lost = """{"id":"lost","name":"a","type":"b/c","size":1}""";
        Write($$"""{"conversation":"{{Simulator.ConversationId}}","content":"x","attachments":[{{lost}}]}""", Line("two"));

        Assert.That((await SendAsync()).ExitCode, Is.EqualTo(2));
        var again = await SendAsync();
        Assert.That(again.ExitCode, Is.EqualTo(2));
        Assert.That(Reports(again)[0].GetProperty("partialFailReason").GetString(), Does.Contain("lost"));
    }

    [Test]
    public async Task Bad_lines_are_all_named_and_nothing_is_sent()
    {
        Write(
            Line("good"), "not json", "[]", """{"content":"no conversation"}""",
            """{"conversation":"c","contents":"misspelled"}""", """{"conversation":"c"}""",
            """{"conversation":"c","content":5}""", """{"conversation":"..","content":"x"}""", """{"conversation":"c","content":"x","content":"y"}""",
            """{"conversation":"c","content":"x","attachments":[{"id":"a","name":"b","type":"c"}]}""",
            """{"conversation":"c","content":"x","key":"k"}""",
            """{"conversation":"c","content":"other","key":"k"}""", """{"conversation":"c","content":"\ud800"}""");
        var run = await SendAsync();

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Output, Is.Empty);
        foreach (var bad in Enumerable.Range(2, 9).Concat([12, 13]))
            Assert.That(run.Error, Does.Contain($"line {bad}:"));
        Assert.That(run.Error, Does.Not.Contain("line 1:").And.Not.Contain("line 11:"));
        Assert.That(Simulator.Requests, Is.Zero);
    }

    [TestCase(429)]
    [TestCase(500)]
    [TestCase(503)]
    public async Task A_token_endpoint_in_trouble_stops_the_run_and_says_nothing_against_the_account(int status)
    {
        Write(Enumerable.Range(1, 20).Select(n => Line($"{n}", Simulator.StartConversation())));
        Simulator.NextToken(SimulatedResponse.Status(status));
        var run = await SendAsync("--concurrency", "1");
        var again = await SendAsync();

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(Reports(run), Has.Count.EqualTo(1));
        Assert.That(run.Error, Does.Contain("19 not tried").And.Contain("token endpoint is unavailable").And.Contain("goes on from here"));
        Assert.That(run.Error, Does.Not.Contain("account was refused"));
        Assert.That(again.ExitCode, Is.Zero, again.Error);
        Assert.That(Simulator.Messages, Has.Count.EqualTo(20));
    }

    [Test]
    public async Task A_token_endpoint_that_is_not_there_stops_the_run()
    {
        Write(Enumerable.Range(1, 20).Select(n => Line($"{n}", $"conversation-{n}")));
        var run = await SendAsync("--concurrency", "1", "--token-endpoint", "http://127.0.0.1:1/token");

        Assert.That(Reports(run), Has.Count.EqualTo(1));
        Assert.That(run.Error, Does.Contain("19 not tried").And.Contain("token endpoint is unavailable"));
    }

    [TestCase(400)]
    [TestCase(401)]
    [TestCase(403)]
    public async Task A_refused_account_stops_the_run(int status)
    {
        Write(Lines(20));
        Simulator.NextToken(SimulatedResponse.Status(status), SimulatedResponse.Status(status));
        var run = await SendAsync("--concurrency", "1");

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(Reports(run), Has.Count.EqualTo(1));
        Assert.That(run.Error, Does.Contain("19 not tried").And.Contain("account was refused"));
    }

    [Test]
    public async Task Ctrl_C_finishes_what_is_in_flight_begins_nothing_new_and_says_where_it_stands()
    {
        Write(Enumerable.Range(1, 20).Select(n => Line($"{n}", Simulator.StartConversation())));
        Simulator.Next([.. Enumerable.Repeat(SimulatedResponse.Regular.AfterProcessing().Delay(TimeSpan.FromHours(1)), 3)]);
        using var stopping = new CancellationTokenSource();
        var (arrived, inFlight) = (0, new TaskCompletionSource());
        Simulator.MessageReceived += (_, _) =>
        {
            if (Interlocked.Increment(ref arrived) == 3)
                inFlight.SetResult();
        };

        var running = CommandRun.Of(["send", "--from", FilePath, "--concurrency", "3"], CommandRun.SettingsOf(Simulator), stopping.Token);
        await inFlight.Task.WaitAsync(TestContext.CurrentContext.CancellationToken);
        await stopping.CancelAsync();
        while (!running.IsCompleted)
        {
            _time.Advance(TimeSpan.FromHours(1));
            await Task.Yield();
        }

        var run = await running;
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(Simulator.Messages, Has.Count.EqualTo(3));
        Assert.That(run.Error, Does.Contain("3 delivered, 17 not tried").And.Contain("goes on from here"));
    }

    [Test]
    public async Task Without_an_account_a_file_can_be_tried_and_leaves_no_journal()
    {
        Write(Lines(3, "any-conversation"));
        var run = await CommandRun.Of("send", "--from", FilePath);

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(Reports(run).Select(report => report.GetProperty("simulated").GetBoolean()), Is.EqualTo([true, true, true]));
        Assert.That(File.Exists(JournalPath), Is.False);
    }

    [Test]
    public async Task A_file_that_is_only_tried_promises_no_next_run_anything()
    {
        Write(Lines(2_000));
        using var stopping = new CancellationTokenSource();
        var run = await CommandRun.Of(["send", "--from", FilePath], settings: [], new StoppingWriter(stopping), stopping.Token);

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain("not tried").And.Contain("begins anew").And.Not.Contain("goes on from here"));
    }

    [Test]
    public async Task A_file_that_is_not_there_is_said_in_words()
    {
        var run = await SendAsync();

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain("messages.jsonl").And.Not.Contain("   at "));
    }
}
