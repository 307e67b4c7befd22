using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>
/// Compares which values of a discriminator stand for the schemas that are there before and after: whoever writes an object writes
/// that value, and whoever reads it goes by it.
/// </summary>
internal static class DiscriminatorValuesComparer
{
    /// <returns>The values that are told.</returns>
    public static HashSet<string> Compare(SchemaComparison pair, MappingNode before, MappingNode after)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        var (old, now) = (new DiscriminatorKinds(pair.Base, before), new DiscriminatorKinds(pair.Revision, after));
        foreach (var (was, became) in Pairs(pair))
        {
            if (!old.Contain(was) || !now.Contain(became))
                continue;
            var (values, newValues) = (old.Values(was), now.Values(became));
            foreach (var (value, node) in values.Where(value => !newValues.ContainsKey(value.Key)))
            {
                if (now.IsToldByProperty(became, value))
                    continue;
                told.Add(value);
                if (now.Meaning(value) is { } other)
                    Report(CompositionChanges.DiscriminatorValueChanged, $"stands for {other} now; it stood for {was}", value, node, After(value));
                else
                    Report(CompositionChanges.DiscriminatorValueRemoved, $"no longer stands for {was}", value, node, after);
            }

            foreach (var (value, node) in newValues.Where(value => !values.ContainsKey(value.Key)))
            {
                if (old.IsToldByProperty(was, value) || old.Meaning(value) is not null)
                    continue;
                told.Add(value);
                Report(CompositionChanges.DiscriminatorValueAdded, $"stands for {became}, too", value, before, node);
            }
        }

        return told;

        DocumentNode After(string value) => after.Mapping("mapping")?[value] ?? after;

        void Report(SchemaChange change, string meaning, string value, DocumentNode oldNode, DocumentNode newNode) =>
            pair.Report(change, $"'{value}' in '{old.Property}' {meaning}", oldNode, newNode);
    }

    // What is there under another name, or under the same one.
    private static IEnumerable<(string Before, string After)> Pairs(SchemaComparison pair)
    {
        var renamed = DerivedComparer.Renamed(pair);
        var derived = pair.Base.Derived.Keys.Select(name => (name, renamed.GetValueOrDefault(name, name)));
        var match = MemberMatch.OfAlternatives(pair, Members(pair.Base), Members(pair.Revision));
        return derived.Concat(match.Pairs.Select(members =>
            (ComponentNames.Of(members.Base.Reference ?? ""), ComponentNames.Of(members.Revision.Reference ?? ""))));
    }

    private static IReadOnlyList<SchemaUse> Members(Schema schema) => [.. schema.Alternatives.SelectMany(alternatives => alternatives.Members)];
}
