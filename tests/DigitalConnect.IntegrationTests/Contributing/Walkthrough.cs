using System.Text.RegularExpressions;

namespace DigitalConnect.IntegrationTests.Contributing;

/// <summary>The code blocks of a section of a Markdown file, in their order.</summary>
internal static partial class Walkthrough
{
    public static IReadOnlyList<WalkthroughStep> Read(string file, string heading)
    {
        var text = File.ReadAllText(file);
        var begin = text.IndexOf($"\n## {heading}\n", StringComparison.Ordinal);
        Assert.That(begin, Is.GreaterThan(0), $"{file} has no section '{heading}'.");
        var end = text.IndexOf("\n## ", begin + 1, StringComparison.Ordinal);
        return [.. Block().Matches(end < 0 ? text[begin..] : text[begin..end])
            .Select(match => new WalkthroughStep(match.Groups[1].Value, match.Groups[2].Value))];
    }

    [GeneratedRegex("^```(\\w+)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
