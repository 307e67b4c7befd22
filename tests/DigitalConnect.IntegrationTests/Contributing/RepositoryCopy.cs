using System.Text.RegularExpressions;

namespace DigitalConnect.IntegrationTests.Contributing;

/// <summary>What a build of the library needs of this repository, at version 1.0.0 and with nothing unreleased.</summary>
internal sealed partial class RepositoryCopy : IDisposable
{
    private static readonly string[] Folders = ["spec", "generator", System.IO.Path.Combine("src", "DigitalConnect.Generated")];

    private readonly TemporaryFolder _folder = new();

    public RepositoryCopy()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Root).Where(file => System.IO.Path.GetFileName(file) != ".git").Concat(Directory.EnumerateFiles(System.IO.Path.Combine(Repository.Root, "src"))))
        {
            Copy(file);
        }

        foreach (var file in Folders.SelectMany(folder => Directory.EnumerateFiles(System.IO.Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories)))
        {
            if (!BuildOutput().IsMatch(System.IO.Path.GetRelativePath(Repository.Root, file)))
                Copy(file);
        }

        Replace("spec/digital-connect.yaml", ContractVersion(), "  version: \"1.0.0\"");
        Replace("Directory.Build.props", PackageVersion(), "<Version>1.0.0</Version>");
        File.Copy(this["spec/digital-connect.yaml"], this["spec/baseline/digital-connect.yaml"], overwrite: true);
    }

    public string Path => _folder.Path;

    public string this[string relativePath] => _folder[relativePath];

    public void Dispose() => _folder.Dispose();

    private void Copy(string file)
    {
        var target = this[System.IO.Path.GetRelativePath(Repository.Root, file)];
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
        File.Copy(file, target);
    }

    private void Replace(string relativePath, Regex old, string text)
    {
        var content = File.ReadAllText(this[relativePath]);
        Assert.That(old.Count(content), Is.EqualTo(1), $"{old} in {relativePath}");
        File.WriteAllText(this[relativePath], old.Replace(content, text));
    }

    [GeneratedRegex(@"[\\/](bin|obj)[\\/]")]
    private static partial Regex BuildOutput();

    [GeneratedRegex("^  version: .*$", RegexOptions.Multiline)]
    private static partial Regex ContractVersion();

    [GeneratedRegex("<Version>.*</Version>")]
    private static partial Regex PackageVersion();
}
