using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Compares which properties ask for which others.</summary>
internal static class DependentRequiredComparer
{
    private const string Keyword = "dependentRequired";

    public static void Compare(SchemaComparison pair)
    {
        var (before, after) = (Read(pair.Base), Read(pair.Revision));
        foreach (var name in before.Keys.Union(after.Keys))
        {
            var (old, now) = (before.GetValueOrDefault(name), after.GetValueOrDefault(name));
            if (old is null)
            {
                pair.Report(CompositionChanges.DependentRequired.Added, $"an object with '{name}' has to have {List(now!)} too", null, now);
            }
            else if (now is null)
            {
                pair.Report(CompositionChanges.DependentRequired.Removed, $"an object with '{name}' no longer has to have {List(old)} too", old);
            }
            else if (!Names(old).SetEquals(Names(now)))
            {
                pair.Report(
                    CompositionChanges.DependentRequiredChanged,
                    $"what an object with '{name}' has to have too went from {List(old)} to {List(now)}",
                    old,
                    now);
            }
        }
    }

    private static Dictionary<string, DocumentNode> Read(Schema schema) =>
        (schema.Keyword(Keyword) as MappingNode)?.Entries.ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal) ?? [];

    private static HashSet<string> Names(DocumentNode list) =>
        (list as SequenceNode)?.Items.Select(JsonValues.Canonical).ToHashSet(StringComparer.Ordinal) ?? [];

    private static string List(DocumentNode list) =>
        string.Join(", ", (list as SequenceNode)?.Items.Select(JsonValues.Show) ?? []) is { Length: > 0 } names ? names : "nothing";
}
