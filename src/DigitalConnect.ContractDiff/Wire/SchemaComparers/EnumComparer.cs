using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Compares listed values, one by one. A <c>const</c> that says the same as an <c>enum</c> of one value is no change.</summary>
internal static class EnumComparer
{
    public static void Compare(SchemaComparison pair)
    {
        var (before, after) = SingleValues.AreAll(pair)
            ? (SingleValues.Of(pair.Base, Values(pair.Base)), SingleValues.Of(pair.Revision, Values(pair.Revision)))
            : (Values(pair.Base), Values(pair.Revision));
        if (SaysTheSame(before, pair.Revision) || SaysTheSame(after, pair.Base))
            return;
        var (oldNode, newNode) = (pair.Base.Keyword("enum"), pair.Revision.Keyword("enum"));
        switch (before, after)
        {
            case (null, null):
                break;
            case (null, _):
                pair.Report(ValueChanges.BecameEnum, $"restricted to {string.Join(", ", after.Values.Select(JsonValues.Show))}", null, newNode);
                break;
            case (_, null):
                pair.Report(ValueChanges.EnumRemoved, "no longer restricted to listed values", oldNode);
                break;
            default:
                foreach (var (key, value) in before.Where(value => !after.ContainsKey(value.Key)))
                    pair.Report(ValueChanges.EnumValueRemoved, $"the value {JsonValues.Show(value)} is no longer possible", value, newNode);
                foreach (var (key, value) in after.Where(value => !before.ContainsKey(value.Key)))
                    pair.Report(ValueChanges.EnumValueAdded, $"the value {JsonValues.Show(value)} became possible", oldNode, value);
                break;
        }
    }

    /// <summary>Whether these values are just the other schema's <c>const</c>.</summary>
    public static bool SaysTheSame(Dictionary<string, DocumentNode>? values, Schema other) =>
        values is { Count: 1 } && other.Keyword("const") is { } constant && values.ContainsKey(JsonValues.Canonical(constant));

    /// <summary>The values besides null that all parts of the schema list.</summary>
    public static Dictionary<string, DocumentNode>? Values(Schema schema)
    {
        Dictionary<string, DocumentNode>? values = null;
        foreach (var list in schema.Keywords("enum").OfType<SequenceNode>())
        {
            var own = new Dictionary<string, DocumentNode>(StringComparer.Ordinal);
            foreach (var value in list.Items.Where(value => value is not ScalarNode { IsNull: true }))
                own.TryAdd(JsonValues.Canonical(value), value);
            values = values is null ? own : values.Where(value => own.ContainsKey(value.Key)).ToDictionary(StringComparer.Ordinal);
        }

        return values;
    }
}
