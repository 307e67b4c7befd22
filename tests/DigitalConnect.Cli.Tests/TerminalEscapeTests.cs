using DigitalConnect.Simulator;

namespace DigitalConnect.Cli.Tests;

/// <summary>What a server or a file writes can't act on the terminal that it is printed on.</summary>
public sealed class TerminalEscapeTests : SimulatorTest
{
    private static readonly object[] Characters =
    [
        new object[] { "\u001b[2J", @"\u001B[2J" },
        new object[] { "\u009b", @"\u009B" },
        new object[] { "\u202e", @"\u202E" },
        new object[] { "\u2066", @"\u2066" },
        new object[] { "\u200b", @"\u200B" },
        new object[] { "\ufeff", @"\uFEFF" },
        new object[] { "\u3164", @"\u3164" },
        new object[] { "\U000e0041", @"\u{E0041}" },
        new object[] { "\U000e0100", @"\u{E0100}" },
        new object[] { "\u2028", @"\u2028" },
        new object[] { "\n", @"\n" },
    ];

    [TestCaseSource(nameof(Characters))]
    public async Task What_a_refusal_says_is_printed_with_escapes(string character, string escape)
    {
        Simulator.Next(SimulatedResponse.Status(400).WithBody(
            $$"""{"code":"400","message":"x{{Json(character)}}y","fields":[{"name":"f{{Json(character)}}","description":"d"}]}"""));
        var run = await SendAsync();

        Assert.That(run.Error, Does.Contain($"x{escape}y").And.Contain($"f{escape}"));
        Assert.That(Without(run, character), Is.True);
    }

    [TestCaseSource(nameof(Characters))]
    public async Task What_an_attachment_failed_for_is_printed_with_escapes(string character, string escape)
    {
        Simulator.Next(SimulatedResponse.Status(206).WithBody(
            $$"""{"message_id":"m{{Json(character)}}","partial_fail_reason":"x{{Json(character)}}y"}"""));
        var run = await SendAsync();

        Assert.That(run.Output, Does.Contain($"x{escape}y").And.Contain($"m{escape}"));
        Assert.That(run.Error, Does.Contain($"x{escape}y"));
        Assert.That(Without(run, character), Is.True);
    }

    [TestCaseSource(nameof(Characters))]
    public async Task An_unknown_member_of_a_response_is_printed_with_escapes(string character, string escape)
    {
        Simulator.Next(SimulatedResponse.Status(201).WithBody($$"""{"message_id":"m","x{{Json(character)}}y":1}"""));
        var run = await SendAsync();

        Assert.That(Without(run, character), Is.True, escape);
    }

    [Test]
    public async Task A_usage_error_repeats_an_argument_with_escapes()
    {
        var run = await CommandRun.Of("send", "Hello", "--\u001b[2J");

        Assert.That(run.Error, Does.Contain(@"--\u001B[2J").And.Not.Contain("\u001b"));
    }

    [Test]
    public async Task Letters_of_any_script_and_pictures_stay_as_they_are()
    {
        Simulator.Next(SimulatedResponse.Status(206).WithBody("""{"message_id":"m","partial_fail_reason":"Olá שלום こんにちは ❤️ 🙂"}"""));

        Assert.That((await SendAsync()).Output, Does.Contain("Olá שלום こんにちは ❤️ 🙂"));
    }

    [Test]
    public async Task A_text_of_the_server_is_cut_at_2000_characters()
    {
        Simulator.Next(SimulatedResponse.Status(400).WithBody($$"""{"code":"400","message":"{{new string('x', 50_000)}}"}"""));
        var run = await SendAsync("--output", "json");

        Assert.That(run.Error.Split('\n'), Has.All.Length.LessThan(2_100));
        Assert.That(run.Output, Does.Contain(new string('x', 2_000)).And.Not.Contain(new string('x', 2_001)));
    }

    private static string Json(string text) => string.Concat(text.Select(c => $"\\u{(int)c:x4}"));

    // Lines end with what one of the cases is.
    private static bool Without(CommandRun run, string character) =>
        character == "\n" || !(run.Output + run.Error).Contains(character, StringComparison.Ordinal);

    private Task<CommandRun> SendAsync(params string[] more) =>
        CommandRun.Of(Simulator, ["send", "Hello", "--conversation", Simulator.ConversationId, .. more]);
}
