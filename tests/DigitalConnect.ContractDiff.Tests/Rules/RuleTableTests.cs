using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Tests.Rules;

internal sealed class RuleTableTests
{
    private static readonly (string How, string Mirror)[] Mirrors =
    [
        ("-added", "-removed"), ("-set", "-unset"), ("-increased", "-decreased"), ("-widened", "-narrowed"), ("-opened", "-closed"),
        ("-generalized", "-specialized"), ("-became-enum", "-enum-removed"), (
            "-became-nullable", "-became-not-nullable"), ("-became-required", "-became-optional"), ("-deprecated", "-reactivated"),
        ("-became-read-only", "-became-not-read-only"), ("-became-write-only", "-became-not-write-only"),
    ];

    // Nothing but a pattern that matches everything is known to be more general; the mirror of "enum removed" is "became enum".
    private static readonly HashSet<string> WithoutMirror = ["pattern-generalized", "enum-removed"];

    [Test]
    public void Every_id_is_there_once_and_says_why() => Assert.Multiple(() =>
    {
        Assert.That(RuleTable.All.Select(rule => rule.Id), Is.Unique);
        Assert.That(RuleTable.All, Has.All.Property(nameof(Rule.Explanation)).Not.Empty);
        Assert.That(RuleTable.All, Has.All.Property(nameof(Rule.Summary)).Not.Empty);
    });

    [TestCase("request", Direction.Request)]
    [TestCase("response", Direction.Response)]
    public void A_rule_that_names_a_direction_is_about_that(string word, Direction direction) => Assert.That(
        RuleTable.All.Where(rule => rule.Id.Split('-').Contains(word) && rule.Direction != direction).Select(rule => rule.Id), Is.Empty);

    [Test]
    public void Every_schema_change_has_its_mirror()
    {
        var names = SchemaRules.Changes.Select(change => $"-{change.Name}").ToHashSet(StringComparer.Ordinal);
        var missing =
            from name in names
            from mirror in Mirrors.SelectMany(pair => new[] { pair, (How: pair.Mirror, Mirror: pair.How) })
            where name.EndsWith(mirror.How, StringComparison.Ordinal) && !WithoutMirror.Contains(name[1..])
            let wanted = name[..^mirror.How.Length] + mirror.Mirror
            where !names.Contains(wanted) && !names.Contains(wanted.Replace("-removed", "-deleted", StringComparison.Ordinal))
            select $"{name[1..]} has no {wanted[1..]}";

        Assert.That(missing, Is.Empty);
    }

    [Test]
    public void What_narrows_on_one_side_is_not_breaking_on_the_other()
    {
        var both =
            from change in SchemaRules.Changes
            where change.Effect is Effect.Narrows or Effect.Widens
            where change.Find(Site.RequestProperty)?.Severity == Severity.Error && change.Find(Site.ResponseProperty)?.Severity == Severity.Error
            select change.Name;

        Assert.That(both, Is.Empty);
    }

    [Test]
    public void An_unknown_id_is_not_found() => Assert.That(RuleTable.Find("no-such-rule"), Is.Null);
}
