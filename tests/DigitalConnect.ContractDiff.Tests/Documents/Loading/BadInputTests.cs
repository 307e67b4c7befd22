using System.Text;
using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Tests.Documents.Loading;

internal sealed class BadInputTests
{
    private static IEnumerable<TestCaseData> Documents()
    {
        yield return Case("an empty file", "", 1, "empty");
        yield return Case("only a comment", "# nothing", 1, "empty");
        yield return Case("HTML", "\n<!DOCTYPE html><html></html>", 2, "HTML");
        yield return Case("a text", "Not found", 1, "root is no object");
        yield return Case("no version", "{ \"a\": 1 }", 1, "no 'openapi' version");
        yield return Case("Swagger 2", "swagger: '2.0'", 1, "Swagger 2.0");
        yield return Case("a YAML file cut in a quoted text", "openapi: 3.0.0\ninfo: { title: \"a", 2, "not valid YAML");
        yield return Case(
            "a quoted text without an end inside braces without an end",
            "openapi: 3.0.0\ninfo: { title: T,\npaths:\n  /a:\n    get: \"abc\n",
            2,
            "not valid YAML");
        yield return Case("a YAML file cut in a key", "openapi: 3.0.0\npaths:\n  /a:\n    get:\n      respon", 4, "truncated");
        yield return Case("a YAML file cut before its contents", "openapi: 3.0.0\ninfo: { title: T, version: 1.0.0 }\n", 1, "truncated");
        yield return Case("a YAML file cut in an operation", "openapi: 3.0.0\npaths:\n  /a:\n    get:\n      operationId: getA", 4, "truncated");
        yield return Case(
            "a YAML file cut before its components", "openapi: 3.0.0\npaths:\n  /a: { $ref: '#/components/pathItems/A' }\n", 3, "truncated");
        yield return Case(
            "a YAML file cut in its components",
            "openapi: 3.0.0\ncomponents:\n  schemas:\n    A: { $ref: '#/components/schemas/B' }\n    C:\n      type: str",
            4,
            "truncated");
        yield return Case("a list of paths", "openapi: 3.0.0\npaths: [a]\n", 2, "'paths' has to be an object, but is a list");
        yield return Case("a text in place of paths", "openapi: 3.0.0\npaths: text\n", 2, "'paths' has to be an object, but is 'text'");
        yield return Case(
            "a list of responses", "openapi: 3.0.0\npaths:\n  /a:\n    get:\n      responses: [ { description: OK } ]\n", 5, "but is a list");
        yield return Case("only brackets", new string('[', 100_000), 1, "depth");
        yield return Case("a cut JSON file", "{ \"openapi\": \"3.0.0\",\n \"info\": {", 2, "not valid JSON");
        yield return Case("an alias of itself", "openapi: 3.0.0\na: &a\n  b: *a", 3, "alias");
        yield return Case("deep nesting", "openapi: 3.0.0\nx: " + new string('[', 100_000), 2, "nested deeper");
        yield return Case("deep JSON", "{ \"openapi\": \"3.0.0\", \"x\": " + new string('[', 100_000), 1, "depth");
        yield return Case("a billion laughs", Laughs(), 7, "aliases expand");
        yield return Case("a reference that leads nowhere", "openapi: 3.0.0\npaths:\n  /b: { $ref: '#/x' }", 3, "leads nowhere");
        yield return Case("a key that is there twice", "openapi: 3.0.0\npaths: {}\npaths: {}", 3, "'paths' is there twice");
        yield return Case("Swagger", "swagger: '2.0'\npaths: {}", 1, "convert the document first");
        yield return Case(
            "half of a surrogate pair", "{ \"openapi\": \"3.0.0\",\n\"info\": { \"title\": \"\\ud800\" }, \"paths\": {} }", 2, "not Unicode");
    }

    [TestCaseSource(nameof(Documents))]
    public async Task What_cannot_be_loaded_is_told_with_line_and_reason(string text, int line, string reason)
    {
        var exception = await Assert.ThrowsAsync<ContractLoadException>(() => LoadAsync(Encoding.UTF8.GetBytes(text)));

        Assert.That(exception, Has.Property(nameof(ContractLoadException.Line)).EqualTo(line));
        Assert.That(exception!.Message, Does.Contain(reason).And.Not.Contain("\n"));
    }

    [Test]
    public void A_file_cut_anywhere_is_read_or_refused_with_a_reason([Values('"', '{', '[', ':', '&', '*', '|', '\t')] char stray)
    {
        const string whole = "openapi: 3.0.0\ninfo: { title: \"T\", version: '1.0.0' }\nx-a: &a [ 1, { b: |\n c } ]\n"
            + "paths:\n  ? /a\n  : { get: { description: >-\n      text, responses: *a } }\n";
        for (var at = 0; at < whole.Length; at++)
        {
            Assert.That(() => Parse(whole[..at]), Throws.Nothing, $"cut at {at}");
            Assert.That(() => Parse(whole.Insert(at, stray.ToString())), Throws.Nothing, $"{stray} at {at}");
        }
    }

    [Test]
    public void A_binary_file_is_refused() =>
        Assert.That(() => LoadAsync([0x89, 0x50, 0x4E, 0x47, 0, 1, 2]), Throws.InstanceOf<ContractLoadException>().With.Message.Contains("binary"));

    [Test]
    public void A_file_of_100_MB_is_refused_without_reading_it() =>
        Assert.That(() => LoadAsync([], length: 100_000_000), Throws.InstanceOf<ContractLoadException>().With.Message.Contains("95 MiB"));

    [Test]
    public void A_file_without_end_is_not_read_to_its_end()
    {
        if (!File.Exists("/dev/zero"))
            Assert.Ignore("This system has no file without an end.");
        Assert.That(
            () => ContractLoader.LoadAsync("/dev/zero", CancellationToken.None),
            Throws.InstanceOf<ContractLoadException>().With.Message.Contains("more than 64 MiB"));
    }

    [Test]
    public void A_folder_is_refused() =>
        Assert.That(
            () => ContractLoader.LoadAsync(Path.GetTempPath(), CancellationToken.None),
            Throws.InstanceOf<ContractLoadException>().With.Message.Contains("folder"));

    [Test]
    public void What_is_not_UTF_8_is_refused() =>
        Assert.That(
            () => LoadAsync(Encoding.Latin1.GetBytes("openapi: 3.0.0\ninfo: { title: Größe }")),
            Throws.InstanceOf<ContractLoadException>().With.Message.Contains("not UTF-8"));

    [TestCase("git:no-such-revision:spec/digital-connect.yaml")]
    [TestCase("git:HEAD:no-such-file.yaml")]
    [TestCase("git:HEAD")]
    public void What_git_does_not_know_is_told_in_one_line(string source) =>
        Assert.That(
            () => ContractLoader.LoadAsync(source, CancellationToken.None),
            Throws.InstanceOf<ContractLoadException>().With.Message.StartsWith(source).And.Message.Not.Contains("\n"));

    [Test]
    public void A_missing_file_is_named() =>
        Assert.That(
            () => ContractLoader.LoadAsync("no-such-file.yaml", CancellationToken.None),
            Throws.InstanceOf<ContractLoadException>().With.Message.EqualTo("no-such-file.yaml: the file does not exist"));

    [Test]
    public async Task What_is_not_compared_is_noted()
    {
        var contract = await LoadAsync(
            "openapi: 3.0.0\npaths: { /a: { $ref: 'https://example.com/a.yaml' } }\n"u8.ToArray()
                .Concat("components: { schemas: { A: { $ref: '#/components/schemas/B' }, B: { $ref: '#/components/schemas/A' } } }"u8.ToArray())
                .ToArray());

        Assert.That(contract.Notes, Has.Some.Contains("network").And.Some.Contains("leads back to itself"));
    }

    [TestCase("{ // a comment\n\"openapi\": \"3.0.0\", /* another */ \"paths\": [], }")]
    [TestCase("// a comment\n{ \"openapi\": \"3.0.0\", \"paths\": {} }")]
    [TestCase("openapi: 3.0.0\ninfo:\n  title: \"it goes on\n  without more spaces\"\npaths: {}\n")]
    [TestCase("openapi: 3.0.0\npaths: {}\nx-text: |+\n  \n  \nx-more: 1\n")]
    [TestCase("openapi: 3.0.0\npaths: {}\nx-example: { value: { $ref: 'nowhere.yaml' } }\n")]
    [TestCase("openapi: 3.0.0\npaths: { /a: { get: { responses: { '200': { description: { $ref: text.md } } } } } }\n")]
    public async Task What_others_read_is_read(string text)
    {
        Assert.That((await LoadAsync(Encoding.UTF8.GetBytes(text))).Notes, Is.Empty);
    }

    [TestCase("openapi: 3.0.0\npaths:\n  /a: { $ref: '#/components/pathItems/A' }\n")]
    [TestCase("openapi: 3.0.0\npaths:\n  /a: { $ref: '#/components/pathItems/A' }\ncomponents: {}")]
    public async Task Who_is_lenient_is_told_of_a_reference_into_a_part_that_is_missing(string text)
    {
        var contract = await LoadAsync(Encoding.UTF8.GetBytes(text), options: new LoadOptions { IsLenient = true });

        Assert.That(contract.Notes, Has.One.Contains("'#/components/pathItems/A' leads nowhere; this is not compared"));
    }

    private static void Parse(string text)
    {
        try
        {
            FileParser.Parse("contract.yaml", Encoding.UTF8.GetBytes(text), CancellationToken.None);
        }
        catch (ContractLoadException exception)
        {
            Assert.That(exception.Message, Does.StartWith("contract.yaml").And.Not.Contain("\n"));
        }
    }

    private static async Task<Contract> LoadAsync(byte[] content, long? length = null, LoadOptions? options = null)
    {
        var folder = Directory.CreateTempSubdirectory("contract-diff-");
        try
        {
            var file = Path.Combine(folder.FullName, "contract.yaml");
            await File.WriteAllBytesAsync(file, content);
            if (length is { } wanted)
            {
                await using var stream = File.OpenWrite(file);
                stream.SetLength(wanted);
            }

            return await ContractLoader.LoadAsync(file, options ?? LoadOptions.Default, TestContext.CurrentContext.CancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static TestCaseData Case(string name, string text, int line, string reason) =>
        new TestCaseData(text, line, reason).SetArgDisplayNames(name);

    private static string Laughs()
    {
        var text = new StringBuilder("openapi: 3.0.0\na0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (var at = 1; at < 12; at++)
            text.Append(null, $"a{at}: &a{at} [{string.Join(", ", Enumerable.Repeat($"*a{at - 1}", 10))}]\n");
        return text.ToString();
    }
}
