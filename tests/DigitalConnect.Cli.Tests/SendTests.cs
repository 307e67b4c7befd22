using System.Text.Json;
using DigitalConnect.Simulator;

namespace DigitalConnect.Cli.Tests;

public sealed class SendTests : SimulatorTest
{
    [Test]
    public async Task Without_an_account_an_embedded_simulator_takes_the_message_and_says_so()
    {
        var run = await CommandRun.Of("send", "Hello");

        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Output, Does.Contain("delivered (201)"));
        Assert.That(run.Error, Does.Contain("embedded simulator").And.Contain("nothing reaches Talkdesk"));
    }

    [Test]
    public async Task An_unknown_attachment_is_partial_success_with_the_reason()
    {
        var run = await CommandRun.Of("send", "Hello", "--attachment", "unknown-id,test.mp3,audio/mpeg,1024");

        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Output, Does.Contain("unknown-id").And.Contain("206"));
        Assert.That(run.Error, Does.Contain("Delivered").And.Contain("Do not send it again"));
    }

    [Test]
    public async Task Output_json_is_one_object_on_stdout_and_nothing_else()
    {
        var run = await CommandRun.Of("send", "Hello", "--output", "json");

        using var report = JsonDocument.Parse(run.Output);
        Assert.That(report.RootElement.GetProperty("statusCode").GetInt32(), Is.EqualTo(201));
        Assert.That(report.RootElement.GetProperty("delivery").GetString(), Is.EqualTo("Delivered"));
        Assert.That(report.RootElement.GetProperty("messageId").GetString(), Is.Not.Empty);
        Assert.That(report.RootElement.GetProperty("simulated").GetBoolean(), Is.True);
    }

    [Test]
    public async Task The_message_goes_to_the_account_of_the_settings_with_the_key_that_was_given()
    {
        var run = await CommandRun.Of(
            Simulator, "send", "Hello", "--conversation", Simulator.ConversationId, "--idempotency-key", "my-key", "--attachment",
                "my-mp3-id,a, b.mp3,audio/mpeg,1024");

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        var message = Simulator.Messages.Single();
        Assert.That((message.Content, message.IdempotencyKey), Is.EqualTo(("Hello", "my-key")));
        Assert.That(message.Attachments.Single(), Is.EqualTo(new ReceivedAttachment("my-mp3-id", "a,b.mp3", "audio/mpeg", "1024")));
        Assert.That(run.Error, Is.Empty);
    }

    [Test]
    public async Task A_refused_message_says_what_happened_what_became_of_it_and_what_to_do()
    {
        Simulator.EndConversation(Simulator.ConversationId);
        var run = await CommandRun.Of(Simulator, "send", "Hello", "--conversation", Simulator.ConversationId, "--idempotency-key", "my-key");

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Output, Is.Empty);
        Assert.That(run.Error, Does.Contain("409").And.Contain("start a new one").And.Contain("Unknown").And.Contain("my-key"));
    }

    [TestCase(404, "404", "--conversation of an open conversation")]
    [TestCase(409, "3016011", "send it into a new one")]
    [TestCase(409, "409", "another --idempotency-key")]
    [TestCase(429, "429", "Wait a while")]
    [TestCase(400, "400", "Correct what is said above")]
    public async Task What_to_do_fits_what_happened(int status, string code, string advice)
    {
        Simulator.Next(SimulatedResponse.Status(status).WithBody($$"""{"code":"{{code}}","message":"refused"}"""));
        var run = await CommandRun.Of(Simulator, "send", "Hello", "--conversation", Simulator.ConversationId);

        Assert.That(run.Error.Split('\n').Single(line => line.Contains("what to do", StringComparison.Ordinal)), Does.Contain(advice));
    }

    [Test]
    public async Task A_token_endpoint_that_is_not_there_is_waited_for()
    {
        var run = await CommandRun.Of(Simulator, "send", "Hello", "--conversation", "c", "--token-endpoint", "http://127.0.0.1:1/token");

        Assert.That(run.Error, Does.Contain("NotDelivered").And.Contain("when the token endpoint gives tokens"));
    }

    [Test]
    public async Task A_message_that_is_delivered_counts_as_delivered_although_its_response_can_not_be_read()
    {
        Simulator.Next(SimulatedResponse.Status(201).WithBody("no JSON"));
        var run = await CommandRun.Of(Simulator, "send", "Hello", "--conversation", Simulator.ConversationId, "--output", "json");

        using var report = JsonDocument.Parse(run.Output);
        Assert.That(report.RootElement.GetProperty("delivery").GetString(), Is.EqualTo("Delivered"));
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(run.Error, Does.Contain("warning: ").And.Contain("Do not send it again"));
    }

    [Test]
    public async Task Ctrl_C_before_anything_is_sent_leaves_no_doubt()
    {
        using var stopping = new CancellationTokenSource();
        await stopping.CancelAsync();
        var run = await CommandRun.Of(
            ["send", "Hello", "--conversation", Simulator.ConversationId, "--output", "json"], CommandRun.SettingsOf(Simulator), stopping.Token);

        using var report = JsonDocument.Parse(run.Output);
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(report.RootElement.GetProperty("delivery").GetString(), Is.EqualTo("NotDelivered"));
        Assert.That(Simulator.Requests, Is.Zero);
    }

    [Test]
    public async Task A_lost_response_is_unknown_and_names_the_key_to_send_again_with()
    {
        Simulator.Next(SimulatedResponse.Reset().AfterProcessing());
        var run = await CommandRun.Of(Simulator, "send", "Hello", "--conversation", Simulator.ConversationId, "--output", "json");

        using var report = JsonDocument.Parse(run.Output);
        var key = report.RootElement.GetProperty("idempotencyKey").GetString();
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(report.RootElement.GetProperty("delivery").GetString(), Is.EqualTo("Unknown"));
        Assert.That(run.Error, Does.Contain($"--idempotency-key {key}"));
        Assert.That(Simulator.Messages.Single().IdempotencyKey, Is.EqualTo(key));
    }

    [Test]
    public async Task A_401_names_region_and_account_as_suspects()
    {
        var run = await CommandRun.Of(
            ["send", "Hello", "--conversation", "c", "--region", "EU", "--account", "acme", "--base-address", Simulator.BaseAddress.ToString()],
            new() { ["DigitalConnect:AccessToken"] = "a-token-of-another-region" });

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain("401").And.Contain("region").And.Contain("account").And.Contain("NotDelivered"));
    }

    [TestCase("Region", "Mars")]
    [TestCase("ClientSecret", "")]
    [TestCase("BaseAddress", "http://example.com")]
    public async Task A_setting_that_is_wrong_is_named_and_nothing_is_sent(string name, string value)
    {
        var settings = CommandRun.SettingsOf(Simulator);
        settings[$"DigitalConnect:{name}"] = value;
        var run = await CommandRun.Of(["send", "Hello", "--conversation", Simulator.ConversationId, "--output", "json"], settings);

        using var report = JsonDocument.Parse(run.Output);
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(report.RootElement.GetProperty("delivery").GetString(), Is.EqualTo("NotDelivered"));
        Assert.That(run.Error, Does.Contain($"DigitalConnect:{name}").And.Not.Contain("   at "));
        Assert.That(Simulator.Requests, Is.Zero);
    }

    [Test]
    public async Task Flags_win_over_settings()
    {
        var settings = CommandRun.SettingsOf(Simulator);
        settings["DigitalConnect:ClientId"] = "somebody-else";
        var run = await CommandRun.Of(
            ["send", "Hello", "--conversation", Simulator.ConversationId, "--client-id", Simulator.ClientId], settings);

        Assert.That(run.ExitCode, Is.Zero, run.Error);
    }

    [TestCase("send")]
    [TestCase("send", "")]
    [TestCase("send", "Hello", "--region", "Mars")]
    [TestCase("send", "Hello", "--output", "xml")]
    [TestCase("send", "Hello", "--attachment", "id,name,type")]
    [TestCase("send", "Hello", "--attachment", "id,name,type,-1")]
    [TestCase("send", "Hello", "--from", "messages.jsonl")]
    [TestCase("send", "Hello", "--concurrency", "8")]
    [TestCase("send", "Hello", "--journal", "journal")]
    [TestCase("send", "Hello", "--batch", "monday")]
    [TestCase("send", "--from", "messages.jsonl", "--concurrency", "abc")]
    [TestCase("send", "--from", "messages.jsonl", "--concurrency", "0")]
    [TestCase("send", "--from", "messages.jsonl", "--concurrency", "2.5")]
    [TestCase("send", "--from", "messages.jsonl", "--concurrency", "9999999999")]
    [TestCase("simulate", "--port", "70000")]
    [TestCase("simulate", "--port", "abc")]
    [TestCase("simulate", "--port", "")]
    [TestCase("simulate", "--port=-1")]
    public async Task A_command_line_that_makes_no_sense_is_refused_in_words(params string[] arguments)
    {
        var run = await CommandRun.Of(arguments);

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Output, Is.Empty);
        Assert.That(run.Error, Is.Not.Empty.And.Not.Contain("   at "));
    }

    [TestCase("send", "", "--output", "json")]
    [TestCase("send", "Hello", "--output", "JSON", "--no-such-option")]
    [TestCase("send", "--output", "json", "Hello", "--attachment", "id,name,type")]
    public async Task Output_json_is_one_object_also_where_the_command_line_makes_no_sense(params string[] arguments)
    {
        var run = await CommandRun.Of(arguments);

        using var report = JsonDocument.Parse(run.Output);
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(report.RootElement.GetProperty("delivery").GetString(), Is.EqualTo("NotDelivered"));
        Assert.That(report.RootElement.GetProperty("error").GetProperty("message").GetString(), Does.StartWith("Nothing was sent: "));
        Assert.That(run.Error, Is.Not.Empty);
    }

    [TestCase]
    [TestCase("foo")]
    [TestCase("foo", "--output", "json")]
    public async Task Who_names_no_command_is_told_which_there_are(params string[] arguments)
    {
        var run = await CommandRun.Of(arguments);

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Output, Is.Empty);
        Assert.That(run.Error, Does.Contain("Usage:").And.Contain("send <TEXT>").And.Contain("simulate"));
    }

    [Test]
    public async Task A_number_that_is_none_is_told_what_it_may_be()
    {
        var port = await CommandRun.Of("simulate", "--port", "abc");
        var concurrency = await CommandRun.Of("send", "--from", "messages.jsonl", "--concurrency", "abc");

        Assert.That(port.Error, Does.Contain("--port is a number from 0 to 65535"));
        Assert.That(concurrency.Error, Does.Contain("--concurrency is a number from 1 to 256"));
    }

    [Test]
    public async Task A_text_may_begin_with_an_at_sign()
    {
        var run = await CommandRun.Of(Simulator, "send", "@all: hello", "--conversation", Simulator.ConversationId);

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(Simulator.Messages.Single().Content, Is.EqualTo("@all: hello"));
    }

    [Test]
    public async Task An_account_without_a_conversation_is_asked_for_one()
    {
        var run = await CommandRun.Of(Simulator, "send", "Hello");

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain("--conversation"));
        Assert.That(Simulator.Requests, Is.Zero);
    }

    [Test]
    public async Task What_the_server_writes_does_not_reach_the_terminal_as_control_characters()
    {
        Simulator.Next(SimulatedResponse.Status(400).WithBody("""{"code":"400","message":"\u001b[2Jgone"}"""));
        var run = await CommandRun.Of(Simulator, "send", "Hello", "--conversation", Simulator.ConversationId);

        Assert.That(run.Error, Does.Contain("gone").And.Not.Contain("\u001b"));
    }

    [Test]
    public async Task The_command_runs_as_a_process_of_its_own()
    {
        using var process = ProcessRun.StartCommand(Simulator, "send", "Hello", "--conversation", Simulator.ConversationId);
        var run = await process.FinishAsync();

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(Simulator.Messages.Single().Content, Is.EqualTo("Hello"));
    }

    [Test]
    public async Task A_response_that_differs_from_the_contract_is_told_of_and_fails_nothing()
    {
        Simulator.Next(SimulatedResponse.Status(201).WithBody("""{"message_id":"m","queue":"secret"}"""));

        var run = await CommandRun.Of(Simulator, "send", "Hello", "--conversation", Simulator.ConversationId);

        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(run.Error, Does.Contain("UnknownMember at \"/queue\"").And.Not.Contain("secret"));
    }
}
