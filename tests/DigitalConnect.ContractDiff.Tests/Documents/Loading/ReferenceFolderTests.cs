using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Tests.Documents.Loading;

internal sealed class ReferenceFolderTests
{
    private DirectoryInfo _folder = null!;

    [SetUp]
    public void Create() => _folder = Directory.CreateTempSubdirectory("contract-diff-");

    [TearDown]
    public void Delete() => _folder.Delete(recursive: true);

    [TestCase("../secret.yaml")]
    [TestCase("/etc/passwd")]
    [TestCase("/dev/zero")]
    [TestCase("schemas/../../secret.yaml")]
    [TestCase("link.yaml", Description = "A symbolic link to a file outside")]
    [TestCase("linked/secret.yaml", Description = "A symbolic link to a folder outside")]
    [TestCase("%2e%2e/secret.yaml")]
    public void A_reference_does_not_leave_the_folder_of_the_document(string reference)
    {
        Write("secret.yaml", "type: string");
        var main = Write("api/api.yaml", Referring(reference));
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "api", "link.yaml"), Path.Combine(_folder.FullName, "secret.yaml"));
        Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "api", "linked"), _folder.FullName);

        Assert.That(
            async () => await ContractLoader.LoadAsync(main, CancellationToken.None),
            Throws.InstanceOf<ContractLoadException>().With.Message.Contain("api.yaml:3").And.Message.Contain("--reference-root"));
    }

    [TestCase("file:///etc/passwd")]
    [TestCase("FILE:/etc/passwd")]
    [TestCase("missing.yaml?query")]
    public void What_is_no_file_below_the_folder_ends_the_run(string reference)
    {
        var main = Write("api/api.yaml", Referring(reference));

        Assert.That(
            async () => await ContractLoader.LoadAsync(main, CancellationToken.None),
            Throws.InstanceOf<ContractLoadException>().With.Message.Contain("api.yaml:3").And.Message.Contain("leads nowhere"));
    }

    [Test]
    public async Task A_wider_folder_may_be_named()
    {
        Write("shared.yaml", "type: string");
        var main = Write("api/api.yaml", Referring("../shared.yaml"));

        var contract = await ContractLoader.LoadAsync(main, new LoadOptions { ReferenceRoot = _folder.FullName }, CancellationToken.None);

        Assert.That(contract.Notes, Is.Empty);
    }

    [Test]
    public void A_file_that_is_missing_ends_the_run()
    {
        var main = Write("api.yaml", Referring("missing.yaml"));

        Assert.That(
            async () => await ContractLoader.LoadAsync(main, CancellationToken.None),
            Throws.InstanceOf<ContractLoadException>().With.Message.Contain("api.yaml:3:").And.Message.Contain("does not exist"));
    }

    [Test]
    public async Task Who_is_lenient_is_told_what_is_missing()
    {
        var main = Write("api.yaml", Referring("missing.yaml"));

        var contract = await ContractLoader.LoadAsync(main, new LoadOptions { IsLenient = true }, CancellationToken.None);

        Assert.That(contract.Notes, Has.One.Contains("missing.yaml"));
    }

    [Test]
    public async Task A_document_may_be_three_thousand_files()
    {
        var references = Enumerable.Range(0, 3_000).Select(number => $"    S{number}: {{ $ref: 's{number}.yaml' }}");
        foreach (var number in Enumerable.Range(0, 3_000))
            Write($"s{number}.yaml", "type: string");
        var main = Write("api.yaml", $"openapi: 3.0.0\npaths: {{}}\ncomponents:\n  schemas:\n{string.Join('\n', references)}\n");

        Assert.That((await ContractLoader.LoadAsync(main, CancellationToken.None)).Notes, Is.Empty);
    }

    private static string Referring(string reference) =>
        $"openapi: 3.0.0\npaths: {{}}\ncomponents: {{ schemas: {{ A: {{ $ref: '{reference}' }} }} }}\n";

    private string Write(string file, string text)
    {
        var path = Path.Combine(_folder.FullName, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
