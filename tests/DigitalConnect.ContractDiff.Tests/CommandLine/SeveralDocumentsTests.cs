using System.Text.Json.Nodes;
using DigitalConnect.ContractDiff.Comparison;
using DigitalConnect.ContractDiff.Reporting;

namespace DigitalConnect.ContractDiff.Tests.CommandLine;

/// <summary>The documents of two folders in one report.</summary>
public sealed class SeveralDocumentsTests
{
    private DirectoryInfo _folder = null!;

    [SetUp]
    public void Create()
    {
        _folder = Directory.CreateTempSubdirectory("contract-diff-");
        Write("old/a.yaml", Document("1.0.0", "listA", "get"));
        Write("old/sub/b.json", """{ "openapi": "3.0.0", "info": { "title": "B", "version": "1.0.0" }, "paths": {} }""");
        Write("old/part.yaml", "type: string\n");
        Write("new/a.yaml", Document("2.0.0", "listA", "post"));
        Write("new/sub/b.json", """{ "openapi": "3.0.0", "info": { "title": "B", "version": "1.0.0" }, "paths": {} }""");
        Write("new/part.yaml", "type: integer\n");
    }

    [TearDown]
    public void Delete() => _folder.Delete(recursive: true);

    [Test]
    public async Task Documents_of_the_same_path_are_compared()
    {
        var (exitCode, verdict) = await RunAsync("old", "new");

        Assert.Multiple(() =>
        {
            Assert.That(exitCode, Is.EqualTo(1));
            Assert.That(Names(verdict), Is.EqualTo("a.yaml: major, sub/b.json: none"));
            Assert.That((string?)verdict["changes"]![0]!["document"], Is.EqualTo("a.yaml"));
            Assert.That((string?)verdict["suggestedVersionBump"], Is.EqualTo("major"));
        });
    }

    [TestCase("old/*.yaml", "new/*.yaml", "a.yaml: major")]
    [TestCase("old/**/b.json", "new/**/b.json", "sub/b.json: none")]
    [TestCase("old/", "new/", "a.yaml: major, sub/b.json: none")]
    public async Task A_pattern_chooses_documents(string before, string after, string names) =>
        Assert.That(Names((await RunAsync(before, after)).Verdict), Is.EqualTo(names));

    [Test]
    public async Task A_folder_of_released_contracts_may_stand_beside_the_contracts()
    {
        Write("new/baseline/a.yaml", Document("1.0.0", "listA", "get"));

        Assert.That(Names((await RunAsync("new/baseline", "new")).Verdict), Is.EqualTo("a.yaml: major, sub/b.json: none"));
    }

    [Test]
    public async Task A_document_that_is_removed_takes_its_operations_away()
    {
        File.Delete(Path.Combine(_folder.FullName, "new/a.yaml"));

        var (exitCode, verdict) = await RunAsync("old", "new");

        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That((string?)verdict["changes"]![0]!["id"], Is.EqualTo("api-path-removed-without-deprecation"));
        Assert.That((string?)verdict["documents"]![0]!["revision"], Is.Null);
    }

    [Test]
    public async Task A_document_that_is_added_adds_its_operations()
    {
        File.Delete(Path.Combine(_folder.FullName, "old/a.yaml"));

        var (exitCode, verdict) = await RunAsync("old", "new", "--check-version");

        Assert.That(exitCode, Is.Zero);
        Assert.That((string?)verdict["changes"]!.AsArray().Single()!["id"], Is.EqualTo("endpoint-added"));
    }

    [Test]
    public async Task Each_version_is_checked_by_itself()
    {
        Write("new/a.yaml", Document("1.0.1", "listA", "post"));

        var (exitCode, verdict) = await RunAsync("old", "new", "--check-version", "--fail-on", "none");

        Assert.That(exitCode, Is.EqualTo(1));
        Assert.That((string?)verdict["changes"]![0]!["id"], Is.EqualTo("api-major-version-not-bumped"));
    }

    [TestCaseSource(typeof(Reports), nameof(Reports.Formats))]
    public async Task Every_format_is_one_report(string format)
    {
        using var run = new CommandRun();

        await run.RunAsync(ContractComparison.CompareAsync, [FullPath("old"), FullPath("new"), "--format", format]);

        Assert.That(run.Output, Does.Contain("GET /a"));
    }

    [Test]
    public async Task A_file_is_not_compared_with_a_folder()
    {
        using var run = new CommandRun();

        Assert.That(await run.RunAsync(ContractComparison.CompareAsync, [FullPath("old"), FullPath("new/a.yaml")]), Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("compare two files, or two folders"));
    }

    [TestCase("empty", "empty", "empty")]
    [TestCase("empty", "new", "empty")]
    [TestCase("old", "empty", "empty")]
    [TestCase("old/*.yml", "new/*.yaml", "old/*.yml")]
    [TestCase("old/*.yaml", "new/*.zzz", "new/*.zzz")]
    public async Task A_side_without_a_document_is_an_error_that_names_it(string before, string after, string without)
    {
        _folder.CreateSubdirectory("empty");
        using var run = new CommandRun();

        Assert.That(await run.RunAsync(ContractComparison.CompareAsync, [FullPath(before), FullPath(after)]), Is.EqualTo(2));
        Assert.That(run.Error, Does.StartWith($"contract-diff: {FullPath(without)}: there is no OpenAPI document"));
    }

    [TestCase("nowhere/", "the folder does not exist")]
    [TestCase("nowhere", "the file does not exist")]
    [TestCase("nowhere.yaml", "the file does not exist")]
    public async Task What_is_compared_with_a_folder_and_does_not_exist_is_told_so(string before, string reason)
    {
        using var run = new CommandRun();

        Assert.That(await run.RunAsync(ContractComparison.CompareAsync, [FullPath(before), FullPath("new")]), Is.EqualTo(2));
        Assert.That(run.Error, Does.StartWith($"contract-diff: {FullPath(before)}: {reason}"));
    }

    private static string Names(JsonNode verdict) => string.Join(", ", verdict["documents"]!.AsArray()
        .Select(document => $"{document!["name"]}: {document["suggestedVersionBump"]}"));

    private static string Document(string version, string id, string method) =>
        $"openapi: 3.0.0\ninfo: {{ title: A, version: {version} }}\npaths:\n  /a:\n    {method}: {{ operationId: {id}, "
            + "responses: { '200': { description: OK } } }\n";

    private async Task<(int ExitCode, JsonNode Verdict)> RunAsync(string before, string after, params string[] options)
    {
        using var run = new CommandRun();
        var exitCode = await run.RunAsync(ContractComparison.CompareAsync, [FullPath(before), FullPath(after), "--format", "json", .. options]);
        Assert.That(run.Error, Is.Empty);
        return (exitCode, JsonNode.Parse(run.Output)!);
    }

    private string FullPath(string path) => Path.Combine(_folder.FullName, path);

    private void Write(string file, string text)
    {
        var path = FullPath(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
