using DigitalConnect.ContractDiff.Documents.Schemas;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Compares the members of <c>allOf</c> by themselves: the merged schema is compared keyword by keyword.</summary>
internal static class AllOfComparer
{
    public static void Compare(SchemaComparison pair)
    {
        var (before, after) = (pair.Base.AllOf, pair.Revision.AllOf);
        if (before.Count == 0 || after.Count == 0)
            return;
        var match = MemberMatch.OfParts(before, after);
        foreach (var added in match.Added.Where(member => Matters(member, pair.Base)))
        {
            var change = added.Schema.Constrains ? CompositionChanges.AllOfAdded : CompositionChanges.AllOfAddedAnnotationOnly;
            pair.ReportRule(change.At(pair.Site), pair.Site, $"{Name(added)} added to allOf", null, added.Node, pair.Subject);
        }

        foreach (var removed in match.Removed.Where(member => Matters(member, pair.Revision)))
        {
            var change = removed.Schema.Constrains ? CompositionChanges.AllOfRemoved : CompositionChanges.AllOfRemovedAnnotationOnly;
            pair.ReportRule(change.At(pair.Site), pair.Site, $"{Name(removed)} removed from allOf", removed.Node, null, pair.Subject);
        }
    }

    // A constraint that the schema has without the member, too, is the same in both documents; its properties are compared one by one.
    private static bool Matters(SchemaUse member, Schema without) =>
        !member.Schema.Constrains || !(SchemaShape.Includes(without, member.Schema) || HasItsProperties(without, member.Schema));

    private static bool HasItsProperties(Schema schema, Schema member) =>
        member.Parts.All(part => part.Entries.All(entry => entry.Key is "type" or "properties" or "required" || Annotations.IsAnnotation(entry.Key)))
        && member.Types is JsonTypes.Any or JsonTypes.Object
        && member.Properties.Keys.All(schema.Properties.ContainsKey)
        && member.Required.IsSubsetOf(schema.Required);

    private static string Name(SchemaUse member) => member.Reference ?? "a sub-schema";
}
