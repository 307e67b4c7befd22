using System.Reflection;
using System.Text.RegularExpressions;

namespace DigitalConnect.IntegrationTests.Faults;

/// <summary>The tables of faults (README) and threats (SECURITY.md) name tests: they must exist.</summary>
public sealed partial class FaultTableTests
{
    private const int Faults = 19;

    private static readonly string[] Rows = [.. File.ReadLines(Path.Combine(Repository.Root, "tests", "DigitalConnect.IntegrationTests", "README.md"))
        .Where(line => Row().IsMatch(line))];

    [Test]
    public void Every_fault_has_its_row() =>
        Assert.That(Rows.Select(row => int.Parse(Row().Match(row).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)), Is.EqualTo(Enumerable.Range(1, Faults)));

    [TestCaseSource(nameof(Rows))]
    public void Every_test_that_a_row_names_exists(string row)
    {
        var named = Name().Matches(row.Split('|')[^2]);

        Assert.That(named, Is.Not.Empty);
        foreach (Match name in named)
        {
            var type = typeof(FaultTableTests).Assembly.GetTypes().SingleOrDefault(type => type.Name == name.Groups[1].Value);
            Assert.That(type, Is.Not.Null, name.Groups[1].Value);
            Assert.That(type!.GetMethod(name.Groups[2].Value, BindingFlags.Instance | BindingFlags.Public), Is.Not.Null, name.Value);
        }
    }

    [Test]
    public void Every_test_that_the_threat_model_names_exists()
    {
        var named = Name().Matches(File.ReadAllText(Path.Combine(Repository.Root, "SECURITY.md")));
        var tests = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .ToLookup(file => Path.GetFileNameWithoutExtension(file));

        foreach (Match name in named.Where(name => name.Groups[2].Value.Contains('_') || name.Groups[1].Value == nameof(CanaryWatch)))
        {
            Assert.That(
                tests[name.Groups[1].Value].Any(file => File.ReadAllText(file).Contains($" {name.Groups[2].Value}(", StringComparison.Ordinal)), name.Value);
        }

        Assert.That(named, Has.Count.GreaterThan(30));
    }

    [GeneratedRegex(@"^\| (\d+) \|")]
    private static partial Regex Row();

    [GeneratedRegex(@"`(\w+)\.(\w+)`")]
    private static partial Regex Name();
}
