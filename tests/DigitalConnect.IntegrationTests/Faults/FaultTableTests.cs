using System.Reflection;
using System.Text.RegularExpressions;

namespace DigitalConnect.IntegrationTests.Faults;

/// <summary>The table of faults in the README names tests: they must exist.</summary>
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

    [GeneratedRegex(@"^\| (\d+) \|")]
    private static partial Regex Row();

    [GeneratedRegex(@"`(\w+)\.(\w+)`")]
    private static partial Regex Name();
}
