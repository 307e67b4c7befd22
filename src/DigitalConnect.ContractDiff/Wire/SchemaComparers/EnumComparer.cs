using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Compares listed values, one by one. A <c>const</c> that says the same as an <c>enum</c> of one value is no change.</summary>
internal static class EnumComparer
{
    public static void Compare(SchemaComparison pair)
    {
        if (!AreLists(pair))
            return;
        var areAlternatives = SingleValues.AreAll(pair);
        var (before, after) = MisplacedValues.PutRight(pair, Values(pair.Base, areAlternatives), Values(pair.Revision, areAlternatives));
        var (oldNode, newNode) = (Node(pair.Base), Node(pair.Revision));
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
                    pair.Report(ValueChanges.EnumValueRemoved, $"the value {Show(value, after)} is no longer possible", value, newNode);
                foreach (var (key, value) in after.Where(value => !before.ContainsKey(value.Key)))
                    pair.Report(ValueChanges.EnumValueAdded, $"the value {Show(value, before)} became possible", oldNode, value);
                break;
        }
    }

    /// <summary>Whether one of the schemas lists values: a <c>const</c> of the other one is a list of one value then.</summary>
    public static bool AreLists(SchemaComparison pair) =>
        (pair.Base.Keyword("enum") ?? pair.Revision.Keyword("enum")) is not null || SingleValues.AreAll(pair);

    private static DocumentNode? Node(Schema schema) => schema.Keyword("enum") ?? schema.Keyword("const");

    private static Dictionary<string, DocumentNode>? Values(Schema schema, bool areAlternatives) =>
        areAlternatives ? SingleValues.Of(schema, ListedValues.Of(schema)) : ListedValues.Of(schema);

    // 1 and '1' look the same and are not.
    private static string Show(DocumentNode value, Dictionary<string, DocumentNode> others)
    {
        var lookAlike = value is ScalarNode { Kind: NodeKind.Text } text ? text.Value : $"\"{(value as ScalarNode)?.Value}\"";
        return others.ContainsKey(lookAlike) ? $"{JsonValues.Show(value)} ({TypeSets.OfValue(value).Describe()})" : JsonValues.Show(value);
    }
}
