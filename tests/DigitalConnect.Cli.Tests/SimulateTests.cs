using System.Text.RegularExpressions;

namespace DigitalConnect.Cli.Tests;

public sealed partial class SimulateTests : SimulatorTest
{
    [Test]
    public async Task A_running_simulator_takes_messages_by_the_lines_that_it_prints()
    {
        using var process = ProcessRun.StartCommand(account: null, "simulate");
        try
        {
            var settings = new Dictionary<string, string?>();
            var (conversation, command) = ("", "");
            while (conversation.Length == 0)
            {
                var line = await process.StandardOutput.ReadLineAsync(TestContext.CurrentContext.CancellationToken)
                    ?? throw new EndOfStreamException();
                if (Setting().Match(line) is { Success: true } setting)
                    settings[setting.Groups["name"].Value.Replace("__", ":", StringComparison.Ordinal)] = setting.Groups["value"].Value;
                command = Command().Match(line) is { Success: true } match ? match.Value : command;
                conversation = Conversation().Match(line).Groups["id"].Value;
            }

            var run = await CommandRun.Of(["send", "Hello there", "--conversation", conversation], settings);
            Assert.That(run.ExitCode, Is.Zero, run.Error);

            Assert.That(File.Exists(command), Is.True, "the line to copy starts what runs here, which is on no path");

            string? shown;
            do
                shown = await process.StandardOutput.ReadLineAsync(TestContext.CurrentContext.CancellationToken);
            while (shown is not null && !shown.Contains("Hello there", StringComparison.Ordinal));
            Assert.That(shown, Does.Contain("201").And.Contain(conversation));
        }
        finally
        {
            process.Kill();
        }
    }

    [Test]
    public async Task Ctrl_C_ends_the_simulator_in_good_order()
    {
        using var stopping = new CancellationTokenSource();
        await stopping.CancelAsync();
        var run = await CommandRun.Of(["simulate"], settings: [], stopping.Token);

        Assert.That(run.ExitCode, Is.Zero, run.Error);
    }

    [Test]
    public async Task A_port_in_use_is_said_in_words()
    {
        var run = await CommandRun.Of("simulate", "--port", $"{Simulator.BaseAddress.Port}");

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain($"port {Simulator.BaseAddress.Port}").And.Contain("--port").And.Not.Contain("   at "));
    }

    [TestCase("--client", "no-colon", "id and a secret")]
    [TestCase("--faults", "1.5", "from 0 to 1")]
    [TestCase("--faults", "-1", "from 0 to 1")]
    [TestCase("--webhook", "not an address", "HTTP or HTTPS address")]
    [TestCase("--seed", "x", "a number from 0")]
    public async Task An_option_without_sense_is_refused_in_words(string option, string value, string words)
    {
        var run = await CommandRun.Of("simulate", option, value);

        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain(option).And.Contain(words).And.Not.Contain("   at "));
    }

    [Test]
    public async Task The_options_reach_the_simulator()
    {
        using var stopping = new CancellationTokenSource();
        await stopping.CancelAsync();
        string[] options =
        [
            "--conversation", "conversation-1", "--touchpoint", "touchpoint-1", "--client", "first:secret-1", "--client", "second:secret-2",
            "--faults", "0.1", "--seed", "42", "--webhook", "http://127.0.0.1:1/talkdesk", "--accept-any-attachment",
        ];

        var run = await CommandRun.Of(["simulate", .. options], settings: [], stopping.Token);

        Assert.That(run.ExitCode, Is.Zero, run.Error);
        string[] told = ["conversation-1", "touchpoint-1", "ClientId=first", "10 %", "--seed 42", "events go to    http://127.0.0.1:1/talkdesk"];
        Assert.Multiple(() =>
        {
            foreach (var text in told)
                Assert.That(run.Output, Does.Contain(text));
        });
    }

    [GeneratedRegex("(export |\\$env:)(?<name>\\w+)( = )?=?\"?(?<value>[^\"]+)")]
    private static partial Regex Setting();

    [GeneratedRegex("(?<=dotnet ).+(?= send \"Hello\")")]
    private static partial Regex Command();

    [GeneratedRegex("send \"Hello\" --conversation (?<id>\\S+)")]
    private static partial Regex Conversation();
}
