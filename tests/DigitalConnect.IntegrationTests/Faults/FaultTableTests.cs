using System.Text.RegularExpressions;

namespace DigitalConnect.IntegrationTests.Faults;

/// <summary>The tables of faults (README) and threats (SECURITY.md) name tests: they must exist.</summary>
public sealed partial class FaultTableTests
{
    private const int Faults = 23;

    private static readonly string[] Rows = [.. File.ReadLines(Path.Combine(Repository.Root, "tests", "DigitalConnect.IntegrationTests", "README.md"))
        .Where(line => Row().IsMatch(line))];

    [Test]
    public void Every_fault_has_its_row() =>
        Assert.That(Rows.Select(row => int.Parse(Row().Match(row).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)),
            Is.EqualTo(Enumerable.Range(1, Faults)));

    [TestCaseSource(nameof(Rows))]
    public void Every_test_that_a_row_names_exists(string row)
    {
        var named = Name().Matches(row.Split('|')[^2]);

        Assert.That(named, Is.Not.Empty);
        foreach (Match name in named)
            Assert.That(Exists(name.Groups[1].Value, name.Groups[2].Value), name.Value);
    }

    [Test]
    public void Every_test_that_the_threat_model_names_exists()
    {
        var named = Name().Matches(File.ReadAllText(Path.Combine(Repository.Root, "SECURITY.md")));

        foreach (Match name in named.Where(name => name.Groups[2].Value.Contains('_') || name.Groups[1].Value == nameof(CanaryWatch)))
            Assert.That(Exists(name.Groups[1].Value, name.Groups[2].Value), name.Value);

        Assert.That(named, Has.Count.GreaterThan(30));
    }

    private static bool Exists(string type, string method) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), type + ".cs", SearchOption.AllDirectories)
            .Any(file => File.ReadAllText(file).Contains($" {method}(", StringComparison.Ordinal));

    [GeneratedRegex(@"^\| (\d+) \|")]
    private static partial Regex Row();

    [GeneratedRegex(@"`(\w+)\.(\w+)`")]
    private static partial Regex Name();
}
