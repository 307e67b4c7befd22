using System.Text;
using DigitalConnect.ContractDiff.Comparison;
using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Policies;
using DigitalConnect.ContractDiff.Rules;
using DigitalConnect.ContractDiff.Tests.Wire;
using DigitalConnect.ContractDiff.Versioning;

namespace DigitalConnect.ContractDiff.Tests.Rules.Coverage;

/// <summary>Every rule is given by a pair of contracts that differ in one thing.</summary>
/// <remarks>A thousand pairs are one: each operation of the two documents is a pair, under a path that is called after the rule.</remarks>
internal sealed class RuleCoverageTests
{
    private const string Head = "openapi: 3.1.0\ninfo: { title: Rules, version: 1.0.0 }\n";

    private const string Components = """
        components:
          schemas:
            One: { type: object, properties: { kind: { type: string } } }
            Two: { type: object, properties: { kind: { type: string } } }
            Three: { type: object, properties: { three: { type: string } } }
            Grows: { type: object, discriminator: { propertyName: kind }, properties: { kind: { type: string } } }
            Grew: { allOf: [ { $ref: '#/components/schemas/Grows' } ] }
            Grown: { allOf: [ { $ref: '#/components/schemas/Grows' } ] }
            GrowsSilently: { readOnly: true, writeOnly: true, type: object, discriminator: { propertyName: kind } }
            GrewSilently: { allOf: [ { $ref: '#/components/schemas/GrowsSilently' } ] }
            GrownSilently: { allOf: [ { $ref: '#/components/schemas/GrowsSilently' } ] }
            Shrinks: { type: object, discriminator: { propertyName: kind }, properties: { kind: { type: string } } }
            Shrank: { allOf: [ { $ref: '#/components/schemas/Shrinks' } ] }
            Shrunk: { allOf: [ { $ref: '#/components/schemas/Shrinks' } ] }
            ShrinksSilently: { readOnly: true, writeOnly: true, type: object, discriminator: { propertyName: kind } }
            ShrankSilently: { allOf: [ { $ref: '#/components/schemas/ShrinksSilently' } ] }
            ShrunkSilently: { allOf: [ { $ref: '#/components/schemas/ShrinksSilently' } ] }

        """;

    private static readonly ComparisonOptions WithPolicies = ComparisonOptions.Default with
    {
        Policies = new LifecyclePolicies
        {
            Unstable = [StabilityLevel.Draft],
            DeprecationDays = new Dictionary<StabilityLevel, int> { [StabilityLevel.Stable] = 180 },
        },
    };

    private static readonly RuleKind[] Kinds = Enum.GetValues<RuleKind>();

    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    [OneTimeSetUp]
    public async Task Compare_pairs_of_operations()
    {
        var operations = (
            from pair in SchemaPairs.All
            from site in Sites.All
            let rule = SchemaRules.Changes.Single(change => change.Name == pair.Change).Find(site)
            where rule is not null
            from operation in SchemaPlaces.Operations(site, pair.Before).Zip(SchemaPlaces.Operations(site, pair.After))
            select (rule.Id, Before: operation.First, After: operation.Second)).Concat(OperationPairs.All).ToList();
        var (before, after) = (new StringBuilder(Head + "paths:\n"), new StringBuilder(Head + "paths:\n"));
        for (var at = 0; at < operations.Count; at++)
        {
            before.Append(null, $"  /{operations[at].Id}/{at}/{{id}}: {{ post: {operations[at].Before} }}\n");
            after.Append(null, $"  /{operations[at].Id}/{at}/{{id}}: {{ post: {operations[at].After} }}\n");
        }

        var components = Components.ReplaceLineEndings("\n");
        var verdict = await ContractPair.CompareAsync(before + Without(components, "Grown"), after + Without(components, "Shrunk"));
        _given.UnionWith(
            from change in verdict.Changes
            where change.Operations.Any(operation => operation.StartsWith($"POST /{change.Id}/", StringComparison.Ordinal))
            select change.Id);
    }

    [OneTimeSetUp]
    public async Task Compare_pairs_of_documents()
    {
        foreach (var (id, old, now) in DocumentPairs.All.Concat(ClientPairs.All))
            Note(id, (await ContractPair.CompareAsync(Document(old), Document(now))).Changes);
        foreach (var (id, old, now) in PolicyPairs.All)
            Note(id, (await ContractPair.CompareAsync(Document(old), Document(now), WithPolicies)).Changes);
        foreach (var (id, old, now) in VersionPairs.All)
        {
            var verdict = await ContractPair.CompareAsync(Document(old.Content, old.Version), Document(now.Content, now.Version));
            Note(id, VersionCheck.Examine(verdict) is { } finding ? [finding] : []);
        }
    }

    [TestCaseSource(nameof(Kinds))]
    public void Every_rule_is_given_by_a_pair_that_differs_in_one_thing(RuleKind kind) =>
        Assert.That(string.Join('\n', RuleTable.All.Where(rule => rule.Kind == kind).Select(rule => rule.Id).Except(_given)), Is.Empty);

    private void Note(string id, IEnumerable<Finding> findings) =>
        _given.UnionWith(findings.Select(finding => finding.Id).Where(given => given == id));

    private static string Document(string rest, string version = "1.0.0") =>
        $"{{ openapi: 3.1.0, info: {{ title: Rules, version: {version} }}, {rest} }}";

    private static string Without(string components, string schema) =>
        string.Join('\n', components.Split('\n').Where(line => !line.StartsWith($"    {schema}", StringComparison.Ordinal)));
}
