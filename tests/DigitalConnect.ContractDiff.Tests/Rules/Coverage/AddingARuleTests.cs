using System.Text.RegularExpressions;

namespace DigitalConnect.ContractDiff.Tests.Rules.Coverage;

/// <summary>What CONTRIBUTING shows of a rule is what is in the code.</summary>
internal sealed partial class AddingARuleTests
{
    private static string Section
    {
        get
        {
            var text = File.ReadAllText(Path.Combine(Repository.Root, "CONTRIBUTING.md")).ReplaceLineEndings("\n");
            var section = text[text.IndexOf("## Adding a rule", StringComparison.Ordinal)..];
            return section.IndexOf("\n## ", StringComparison.Ordinal) is var end and > 0 ? section[..end] : section;
        }
    }

    [Test]
    public void The_code_that_CONTRIBUTING_shows_is_in_the_files_that_it_names()
    {
        var shown = Step().Matches(Section);

        Assert.That(shown, Has.Count.EqualTo(3));
        Assert.Multiple(() =>
        {
            foreach (Match step in shown)
            {
                var file = File.ReadAllText(Path.Combine(Repository.Root, step.Groups["file"].Value)).ReplaceLineEndings("\n");
                Assert.That(file, Does.Contain(step.Groups["code"].Value), step.Groups["file"].Value);
            }
        });
    }

    [GeneratedRegex(@"`(?<file>(?:src|tests)/\S+\.cs)`:\n\n```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Step();
}
