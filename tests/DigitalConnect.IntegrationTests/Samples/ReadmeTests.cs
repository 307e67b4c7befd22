using System.Text.RegularExpressions;

namespace DigitalConnect.IntegrationTests.Samples;

/// <summary>Holds the README and the code that it quotes together.</summary>
public sealed partial class ReadmeTests
{
    private const int MostLines = 170;
    private static readonly string Readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    private static readonly string LibraryReadmes = string.Concat(
        Directory.GetFiles(Path.Combine(Repository.Root, "src"), "README.md", SearchOption.AllDirectories).Select(File.ReadAllText));

    public static IEnumerable<TestCaseData> Snippets() =>
        Snippet().Matches(Readme + LibraryReadmes)
            .Select(match => new TestCaseData(match.Groups["code"].Value, match.Groups["source"].Value)
            .SetArgDisplayNames(match.Groups["source"].Value));

    [TestCaseSource(nameof(Snippets))]
    public void A_piece_of_code_in_the_readme_is_the_code_that_is_compiled(string code, string source) =>
        Assert.That(code.TrimEnd(), Is.EqualTo(Quote(source)));

    [Test]
    public void Every_piece_of_code_in_the_readme_names_where_it_is_compiled() =>
        Assert.That(Snippet().Count(Readme), Is.EqualTo(CodeFence().Count(Readme)).And.GreaterThan(0));

    [Test]
    public void Every_file_that_the_readme_links_to_exists()
    {
        var targets = Link().Matches(Readme).Select(match => match.Groups["target"].Value)
            .Where(target => !target.Contains(':', StringComparison.Ordinal));

        Assert.That(targets.Where(target => !Path.Exists(Path.Combine(Repository.Root, target))), Is.Empty);
    }

    [Test]
    public void The_readme_is_short() => Assert.That(Readme.Split('\n'), Has.Length.AtMost(MostLines + 1));

    private static string Quote(string source)
    {
        var (path, name) = source.Split('#') is [var file, var region] ? (file, region) : (source, null);
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, path));
        if (name is null)
            return string.Join('\n', lines).TrimEnd();

        string[] quoted = [.. lines.SkipWhile(line => line.Trim() != $"// begin-snippet: {name}").Skip(1)
            .TakeWhile(line => line.Trim() != "// end-snippet")];
        var indent = quoted.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', quoted.Select(line => line.Length == 0 ? line : line[indent..])).TrimEnd();
    }

    [GeneratedRegex("<!-- snippet: (?<source>\\S+) -->\n```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Snippet();

    [GeneratedRegex("^```csharp", RegexOptions.Multiline)]
    private static partial Regex CodeFence();

    [GeneratedRegex(@"\]\((?<target>[^)#\s]+)[^)]*\)")]
    private static partial Regex Link();
}
