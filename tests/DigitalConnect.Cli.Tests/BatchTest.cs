using System.Text.Json;

namespace DigitalConnect.Cli.Tests;

/// <summary>A file of messages in a folder of its own, for each test.</summary>
public abstract class BatchTest : SimulatorTest
{
    private string _folder = "";

    protected string FilePath => PathOf("messages.jsonl");

    protected string JournalPath => FilePath + ".done";

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("digital-connect-").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    protected string PathOf(string name) => Path.Combine(_folder, name);

    protected void Write(params IEnumerable<string> lines) => File.WriteAllLines(FilePath, lines);

    /// <summary>Lines for one conversation, which say "text 1", "text 2" and so on.</summary>
    protected IEnumerable<string> Lines(int count, string? conversation = null) =>
        Enumerable.Range(1, count).Select(n => Line($"text {n}", conversation));

    protected string Line(string content, string? conversation = null) =>
        $$"""{"conversation":"{{conversation ?? Simulator.ConversationId}}","content":"{{content}}"}""";

    private protected Task<CommandRun> SendAsync(params string[] more) => CommandRun.Of(Simulator, ["send", "--from", FilePath, .. more]);

    protected IEnumerable<string?> Delivered => Simulator.Messages.Select(message => message.Content);

    private protected static List<JsonElement> Reports(CommandRun run) =>
        [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))];
}
