using System.Text.RegularExpressions;

namespace DigitalConnect.Tests.Conventions.Layers;

/// <summary>The runtime serves any contract, so it has no word of this one.</summary>
public sealed partial class RuntimeVocabularyTests
{
    [Test]
    public void The_runtime_knows_no_Talkdesk()
    {
        var files = Sources.Shipped.Where(file => Sources.NameOf(file)
            .StartsWith(Path.Combine("src", "DigitalConnect.Runtime"), StringComparison.Ordinal)).ToArray();

        Assert.That(files, Is.Not.Empty);
        Assert.That(files.SelectMany(Words), Is.Empty);
    }

    private static IEnumerable<string> Words(string file) => File.ReadLines(file).SelectMany((line, index) =>
        Foreign().Matches(line).Select(word => $"{Sources.NameOf(file)}({index + 1}) says {word.Value}"));

    [GeneratedRegex(@"talkdesk|region|account|conversation|\bmessage_id\b|\b206\b|\b3016011\b|\bErrorResponse\b|\b(US|EU|CA|AU|UK)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Foreign();
}
