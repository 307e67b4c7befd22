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
        var match = MemberMatch.Of(before, after);
        foreach (var added in match.Added)
            Report(pair, "all-of-added", "added to", added, pair.Base);
        foreach (var removed in match.Removed)
            Report(pair, "all-of-removed", "removed from", removed, pair.Revision);
    }

    private static void Report(SchemaComparison pair, string change, string how, SchemaUse member, Schema without)
    {
        if (!member.Schema.Constrains)
            change += "-annotation-only";
        else if (SchemaShape.Includes(without, member.Schema))
            return;
        var message = $"{member.Reference ?? "a sub-schema"} {how} allOf";
        pair.ReportRule(
            RuleIds.Of(pair.Site, change),
            pair.Site,
            message,
            change.StartsWith("all-of-added", StringComparison.Ordinal) ? null : member.Node,
            change.StartsWith("all-of-added", StringComparison.Ordinal) ? member.Node : null,
            pair.Revision.Definition);
    }
}
