using System.Diagnostics;
using System.Text.Json.Nodes;
using DigitalConnect.ContractDiff.Comparison;

namespace DigitalConnect.ContractDiff.Tests.CommandLine;

/// <summary>The command in a repository of git, with documents as commits have them.</summary>
public sealed class GitTests
{
    private static readonly string Tool = typeof(ContractComparison).Assembly.Location;

    private DirectoryInfo _folder = null!;

    [SetUp]
    public async Task CommitAsync()
    {
        _folder = Directory.CreateTempSubdirectory("contract-diff-");
        await GitAsync("init", "--quiet", "--initial-branch=main");
        Write("spec/api.yaml", Document(2));
        Write("spec/schemas/order.yaml", "type: object\nproperties: { id: { type: string, maxLength: 9 } }\n");
        Write(".gitattributes", "spec/*.yaml diff=contract-diff\n");
        await GitAsync("add", ".");
        await GitAsync("-c", "user.name=T", "-c", "user.email=t@example.com", "commit", "--quiet", "--message=first");
    }

    [TearDown]
    public void Delete() => _folder.Delete(recursive: true);

    [Test]
    public async Task A_split_document_is_read_as_the_commit_has_all_its_files()
    {
        Write("spec/schemas/order.yaml", "type: object\nproperties: { id: { type: string, maxLength: 5 } }\n");

        var verdict = JsonNode.Parse(await ToolAsync("git:HEAD:spec/api.yaml", "spec/api.yaml", "--format", "json"))!;

        var change = verdict["changes"]!.AsArray().Single()!;
        Assert.That((string?)change["id"], Is.EqualTo("request-property-max-length-decreased"));
        Assert.That((string?)change["base"]!["file"], Is.EqualTo("git:HEAD:spec/schemas/order.yaml"));
        Assert.That((string?)change["revision"]!["file"], Is.EqualTo("spec/schemas/order.yaml"));
    }

    [TestCase("git:HEAD:spec", "spec")]
    [TestCase("git:HEAD:spec/*.yaml", "spec/*.yaml")]
    [TestCase("git:HEAD:.", ".")]
    public async Task A_folder_is_read_as_the_commit_has_it(string before, string after)
    {
        Write("spec/api.yaml", Document(2).Replace("post:", "put:", StringComparison.Ordinal));
        Write("spec/other.yaml", "openapi: 3.0.0\ninfo: { title: O, version: 1.0.0 }\npaths: {}\n");

        var verdict = JsonNode.Parse(await ToolAsync(before, after, "--format", "json"))!;

        var names = verdict["documents"]!.AsArray().Select(document => ((string?)document!["name"])!.Split('/')[^1]);
        Assert.That(string.Join(' ', names), Is.EqualTo("api.yaml other.yaml"));
        Assert.That((bool?)verdict["wireBreaking"], Is.True);
    }

    [Test]
    public async Task What_was_removed_is_marked_on_a_line_of_the_working_tree()
    {
        Write("spec/api.yaml", "# moved by a line\n" + Document(1));

        var output = await ToolAsync("git:HEAD:spec/api.yaml", "spec/api.yaml", "--format", "github");

        Assert.That(output, Does.Contain("file=spec/api.yaml,line=4,"));
    }

    [Test]
    public async Task Git_shows_the_verdict_in_place_of_changed_lines()
    {
        await GitAsync("config", "diff.contract-diff.command", $"dotnet '{Tool}' git-diff");
        Write("spec/api.yaml", Document(1));
        Write("spec/new.yaml", Document(1));
        await GitAsync("add", "--intent-to-add", "spec/new.yaml");

        var output = await GitAsync("diff");

        Assert.That(output, Does.StartWith("contract-diff spec/api.yaml\nspec/api.yaml:")
            .And.Contain("error: POST /orders1 removed without deprecation")
            .And.Contain("contract-diff spec/new.yaml\n")
            .And.Contain("POST /orders0 added"));
    }

    [Test]
    public async Task Git_goes_on_after_a_file_that_cannot_be_read()
    {
        await GitAsync("config", "diff.contract-diff.command", $"dotnet '{Tool}' git-diff");
        Write("spec/api.yaml", "{");
        Write("spec/schemas/order.yaml", "type: string\n");

        var output = await GitAsync("diff");

        Assert.That(output, Does.Contain("spec/api.yaml:1").And.Contain("+type: string"));
    }

    [TestCase("git:HEAD:spec/api.yaml", "spec/api.yaml")]
    [TestCase("git:HEAD:spec", "spec")]
    [TestCase("git:HEAD:spec/*.yaml", "spec/*.yaml")]
    public async Task A_folder_that_is_no_repository_is_told_in_the_words_of_git(string before, string after)
    {
        Directory.Move(Path.Combine(_folder.FullName, ".git"), Path.Combine(_folder.FullName, "moved"));

        var (exitCode, _, errors) = await StartAsync("dotnet", [Tool, before, after]);

        Assert.That(exitCode, Is.EqualTo(2));
        Assert.That(errors, Does.StartWith($"contract-diff: {before}: fatal: not a git repository"));
    }

    private static string Document(int operations) =>
        "openapi: 3.0.3\ninfo: { title: T, version: 1.0.0 }\npaths:\n" + string.Concat(Enumerable.Range(0, operations).Select(number =>
            $"  /orders{number}:\n    post:\n      operationId: op{number}\n      requestBody:\n        content:\n"
                + "          application/json: { schema: { $ref: schemas/order.yaml } }\n      responses: { '204': { description: OK } }\n"));

    private void Write(string file, string text)
    {
        var path = Path.Combine(_folder.FullName, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private Task<string> GitAsync(params string[] arguments) => RunAsync("git", arguments);

    private Task<string> ToolAsync(params string[] arguments) => RunAsync("dotnet", [Tool, .. arguments, "--fail-on", "none"]);

    private async Task<string> RunAsync(string program, string[] arguments)
    {
        var (exitCode, output, errors) = await StartAsync(program, arguments);
        Assert.That(exitCode, Is.Zero, errors);
        return output;
    }

    private async Task<(int ExitCode, string Output, string Errors)> StartAsync(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["GIT_CONFIG_GLOBAL"] = "/dev/null", ["GIT_PAGER"] = "cat" },
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await errors);
    }
}
