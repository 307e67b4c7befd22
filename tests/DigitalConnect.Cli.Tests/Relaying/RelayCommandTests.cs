using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace DigitalConnect.Cli.Tests.Relaying;

/// <summary>The commands of the people who look after a relay, on a queue that somebody else's program has filled.</summary>
[CancelAfter(60_000)]
internal sealed class RelayCommandTests
{
    private RunningRelay _relay = null!;

    [SetUp]
    public async Task EnqueueAsync()
    {
        _relay = await RunningRelay.StartAsync(new() { ["DigitalConnectRelay:Workers"] = "0" });
        await _relay.PostAsync("t", new { id = "t-1", text = "t/1", contact = new { email = "t@example.com" } });
        await _relay.PostAsync("t", new { id = "t-2", text = "t/2" });
    }

    [TearDown]
    public ValueTask StopAsync() => _relay.DisposeAsync();

    [Test]
    public async Task Drain_delivers_what_waits_and_ends()
    {
        var run = await _relay.RunAsync("drain");

        Assert.That((run.ExitCode, run.Output.Trim()), Is.EqualTo((0, "The queue is empty.")));
        Assert.That(_relay.Server.Desk.Count, Is.EqualTo(2));
    }

    [Test]
    public async Task Status_counts_as_a_table_and_as_json()
    {
        Assert.That((await _relay.RunAsync("status")).Output, Does.Match(@"Waiting\s+│ 2"));
        var json = await _relay.RunAsync("status", "--output", "json");
        Assert.That(json.ExitCode, Is.Zero);
        Assert.That(json.Output, Does.StartWith("""{"pending":2,"parked":0,"""));
    }

    [Test]
    public async Task Show_has_the_attachments_and_the_contact()
    {
        var message = new
        {
            id = "t-3",
            attachments = new[] { new { id = "i", name = "a\u001b.png", type = "image/png", size = 5 } },
            contact = new { email = "a@example.com", name = "A\u202eB" },
        };
        await _relay.PostAsync("t3", message);
        var table = (await _relay.RunAsync("show", "t-3")).Output;
        var json = JsonElement.Parse((await _relay.RunAsync("show", "t-3", "--output", "json")).Output);

        Assert.That(table, Does.Match(@"Attachment\s+│ a\\u001B\.png \(image/png, 5 bytes\), id i"));
        Assert.That(table, Does.Match(@"Contact\s+│ A\\u202EB <a@example\.com>"));
        Assert.That(json.GetProperty("attachments").ToString(), Does.Contain("\"size\":\"5\"").And.Not.Contain("nknown"));
        Assert.That(json.GetProperty("contact").GetProperty("email").GetString(), Is.EqualTo("a@example.com"));
        Assert.That(json.GetProperty("contact").EnumerateObject().Count(), Is.EqualTo(2));
    }

    [Test]
    public async Task A_skipped_message_is_not_delivered_until_it_is_replayed()
    {
        Assert.That((await _relay.RunAsync("skip", "t-1")).ExitCode, Is.Zero);
        Assert.That((await _relay.RunAsync("show", "t-1")).Output, Does.Contain("Skipped"));
        Assert.That((await _relay.RunAsync("replay", "t-1")).ExitCode, Is.Zero);
        await _relay.RunAsync("drain");

        Assert.That(_relay.Server.Desk.Count, Is.EqualTo(2));
    }

    [Test]
    public async Task A_new_key_is_asked_about_because_the_message_may_be_doubled()
    {
        await _relay.RunAsync("skip", "t-1");
        var unasked = await _relay.RunAsync("replay", "t-1", "--new-key");
        Assert.That(unasked.ExitCode, Is.EqualTo(1));
        Assert.That(unasked.Error, Does.Contain("a message may be delivered twice. Say that you know it: add --yes."));
        Assert.That((await _relay.RunAsync("replay", "t-1", "--new-key", "--yes")).ExitCode, Is.Zero);

        Assert.That((await _relay.RunAsync("show", "t-1", "--output", "json")).Output, Does.Not.Contain("\"idempotencyKey\":\"t-1\""));
    }

    [Test]
    public async Task Nobody_is_asked_about_a_new_key_for_a_message_that_was_delivered()
    {
        await _relay.RunAsync("drain");
        var run = await _relay.AskAsync("y", "replay", "t-1", "--new-key");

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain("Message t-1 is Sent: only parked and skipped messages can be replayed.").And.Not.Contain("[y/N]"));
    }

    [TestCase("y", ExpectedResult = 0)]
    [TestCase("n", ExpectedResult = 1)]
    public async Task<int> The_question_about_a_new_key_says_what_the_relay_knows_of_a_skipped_message(string answer)
    {
        await _relay.RunAsync("skip", "t-1");
        var run = await _relay.AskAsync(answer, "replay", "t-1", "--new-key");

        Assert.That(run.Error, Does.StartWith(
            "Message t-1 was skipped, and was not delivered as far as the relay knows. With a new key Talkdesk takes it for another message."));
        return run.ExitCode;
    }

    [Test]
    public async Task The_question_about_a_new_key_says_that_a_message_is_parked()
    {
        await using var relay = await RunningRelay.StartAsync(new() { ["DigitalConnectRelay:Workers"] = "0" });
        await relay.PostAsync("t", new { id = "t-1", text = "no number" });
        await relay.RunAsync("drain");
        var run = await relay.AskAsync("n", "replay", "t-1", "--new-key");

        Assert.That(run.Error, Does.StartWith("Message t-1 is parked, and "));
    }

    [Test]
    public async Task A_parked_message_is_listed_with_its_reason_and_drain_says_that_it_is_left()
    {
        await using var relay = await RunningRelay.StartAsync(new() { ["DigitalConnectRelay:Workers"] = "0" });
        await relay.PostAsync("t", new { id = "t-1", text = "no\u001bnumber" });
        var drain = await relay.RunAsync("drain");
        var dead = await relay.RunAsync("dead");
        var json = JsonElement.Parse((await relay.RunAsync("dead", "--output", "json")).Output);

        Assert.That(drain.ExitCode, Is.EqualTo(1));
        Assert.That(dead.Output, Does.Contain("t-1").And.Contain(@"\u001B").And.Not.Contain("\u001b"));
        Assert.That(json.GetProperty("reason").GetString(), Does.EndWith("Refused parts: content: 'no\u001bnumber' is not THREAD/NUMBER"));
        Assert.That((await relay.RunAsync("status")).ExitCode, Is.EqualTo(1));
    }

    [Test]
    public async Task A_queue_that_is_not_there_is_an_error_and_not_created()
    {
        var missing = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString());
        var run = await CommandRun.Of("relay", "status", "--database", missing);

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain("There is no relay database at"));
        Assert.That(File.Exists(missing), Is.False);
    }

    [TestCase("status")]
    [TestCase("run", "--touchpoint", "t")]
    public async Task A_file_that_is_no_database_is_named_and_left_as_it_is(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["notes.txt"], new string('x', 5000));
        var run = await CommandRun.Of(
            ["relay", .. arguments, "--database", folder["notes.txt"]],
            new() { ["DigitalConnect:BaseAddress"] = "http://127.0.0.1:1", ["DigitalConnect:AccessToken"] = "t" });

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain($"The relay's database at {folder["notes.txt"]} can't be used: ").And.Contain("--database FILE"));
        Assert.That(new FileInfo(folder["notes.txt"]).Length, Is.EqualTo(5000));
    }

    [Test]
    public async Task A_port_that_is_taken_is_one_error_and_leaves_no_instance_whose_lease_others_wait_for()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var run = await _relay.RunAsync("run", "--port", $"{port}");
        var status = JsonElement.Parse((await _relay.RunAsync("status", "--output", "json")).Output);

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error.TrimEnd(), Does.StartWith($"error: The relay could not listen on 127.0.0.1:{port}: ").And.Not.Contain("\n"));
        Assert.That(status.GetProperty("instances").GetInt32(), Is.EqualTo(1), "the one that was started before");
    }

    [Test]
    public async Task An_unknown_message_is_an_error() =>
        Assert.That((await _relay.RunAsync("show", "nobody")).Error, Does.Contain("There is no message nobody in the queue."));
}
