using System.Text.RegularExpressions;

namespace DigitalConnect.IntegrationTests.Contributing;

/// <summary>What a build of the library needs of this repository.</summary>
internal sealed partial class RepositoryCopy : IDisposable
{
    private static readonly string[] Folders =
    [
        "spec", "generator", System.IO.Path.Combine("src", "DigitalConnect.Runtime"), System.IO.Path.Combine("src", "DigitalConnect.Generated"),
    ];

    private readonly TemporaryFolder _folder = new();

    public string Path => _folder.Path;

    public string this[string relativePath] => _folder[relativePath];

    /// <summary>Begins at version 1.0.0 and with nothing unreleased. What was built stays, as before any change that is not the first.</summary>
    public void Begin()
    {
        var files = FilesIn("", SearchOption.TopDirectoryOnly).Concat(FilesIn("src", SearchOption.TopDirectoryOnly))
            .Concat(Folders.SelectMany(folder => FilesIn(folder, SearchOption.AllDirectories)));
        foreach (var file in files)
            Copy(file);

        Replace("spec/digital-connect.yaml", ContractVersion(), "  version: \"1.0.0\"");
        Replace("Directory.Build.props", PackageVersion(), "<Version>1.0.0</Version>");
        File.Copy(this["spec/digital-connect.yaml"], this["spec/baseline/digital-connect.yaml"], overwrite: true);
    }

    public void Dispose() => _folder.Dispose();

    // Relative paths. In a worktree .git is a file, too.
    private static IEnumerable<string> FilesIn(string folder, SearchOption depth) =>
        Directory.EnumerateFiles(System.IO.Path.Combine(Repository.Root, folder), "*", depth)
            .Select(file => System.IO.Path.GetRelativePath(Repository.Root, file))
            .Where(file => file != ".git" && !BuildOutput().IsMatch(file));

    private void Copy(string relativePath)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[relativePath])!);
        File.Copy(System.IO.Path.Combine(Repository.Root, relativePath), this[relativePath], overwrite: true);
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
