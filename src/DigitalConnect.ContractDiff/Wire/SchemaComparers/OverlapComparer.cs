using DigitalConnect.ContractDiff.Documents.Schemas;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Compares whether a value may match several alternatives: those of an <c>anyOf</c> it may, those of a <c>oneOf</c> it must not.</summary>
internal static class OverlapComparer
{
    private const string OneOf = "oneOf";

    public static void Compare(SchemaComparison pair, Alternatives before, Alternatives after, MemberMatch match)
    {
        if (before.Keyword == after.Keyword)
        {
            if (after.Keyword == OneOf)
                CompareMembers(pair, before, after, match);
            return;
        }

        var kept = match.Pairs.Select(members => members.Revision).ToList();
        var pairs = kept.SelectMany((one, at) => kept.Skip(at + 1), (one, other) => (one, other)).ToList();
        if (IsTold(pair.Revision, kept) || (Overlap.Certain(pairs) ?? Overlap.Possible(pairs)) is not { } overlap)
            return;
        if (before.Keyword == OneOf)
            pair.Report(CompositionChanges.OneOfBecameAnyOf, $"oneOf became anyOf: a value may match {overlap} now", before.Node, after.Node);
        else if (Overlap.Certain(pairs) is not null)
            Report(CompositionChanges.AnyOfBecameOverlappingOneOf, $"a value that matches {overlap} is no longer possible");
        else
            Report(CompositionChanges.AnyOfBecameOneOf, $"a value that matches {overlap}, if there is one, is no longer possible");

        void Report(SchemaChange change, string message) => pair.Report(change, $"anyOf became oneOf: {message}", before.Node, after.Node);
    }

    private static void CompareMembers(SchemaComparison pair, Alternatives before, Alternatives after, MemberMatch match)
    {
        var old = Overlap.Certain(Pairs(match.Removed, members => members.Base));
        var now = Overlap.Certain(Pairs(match.Added, members => members.Revision));
        if (now is not null)
            pair.Report(CompositionChanges.OneOfOverlapAdded, $"a value that matches {now} is no longer possible", before.Node, after.Node);
        if (old is not null)
            pair.Report(CompositionChanges.OneOfOverlapRemoved, $"a value that matched {old} became possible", before.Node, after.Node);

        IEnumerable<(SchemaUse One, SchemaUse Other)> Pairs(
            IReadOnlyList<SchemaUse> others, Func<(SchemaUse Base, SchemaUse Revision), SchemaUse> side) =>
            from other in others from members in match.Pairs select (side(members), other);
    }

    // A discriminator says which one of the components a value is.
    private static bool IsTold(Schema schema, List<SchemaUse> members) =>
        schema.Keyword("discriminator") is not null && members.TrueForAll(member => member.Reference is not null);
}
