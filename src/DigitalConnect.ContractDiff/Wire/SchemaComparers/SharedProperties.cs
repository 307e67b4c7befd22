using DigitalConnect.ContractDiff.Documents.Schemas;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Compares properties that moved between an object and its alternatives: what the object lists holds for each of them, and what each of
/// them lists holds for the object.</summary>
internal static class SharedProperties
{
    /// <summary>Compares a property that this schema no longer lists with where it stands now; false if it stands nowhere.</summary>
    public static bool MovedAway(SchemaComparison pair, string name, SchemaUse property, SchemaContext context)
    {
        var now = Find(pair, pair.Revision, outer => outer.Revision, name);
        if (now.Count == 0)
            return false;
        var before = Find(pair, pair.Base, outer => outer.Base, name);
        if (before.Count == 0)
            now.ForEach(use => pair.Compare(property, use.Property, context));
        CompareRequired(
            pair, context.Site, property, now[0].Property, pair.Base.Required.Contains(name) || IsRequired(before), IsRequired(now));
        return true;
    }

    /// <summary>Compares a property that this schema lists now with where it stood before; false if it stood nowhere.</summary>
    public static bool MovedHere(SchemaComparison pair, string name, SchemaUse property, SchemaContext context)
    {
        var before = Find(pair, pair.Base, outer => outer.Base, name);
        if (before.Count == 0)
            return false;
        var now = Find(pair, pair.Revision, outer => outer.Revision, name);
        if (now.Count == 0)
            before.ForEach(use => pair.Compare(use.Property, property, context));
        CompareRequired(
            pair, context.Site, before[0].Property, property, IsRequired(before), pair.Revision.Required.Contains(name) || IsRequired(now));
        return true;
    }

    private static void CompareRequired(
        SchemaComparison pair, Site site, SchemaUse before, SchemaUse after, bool wasRequired, bool isRequired)
    {
        if (wasRequired == isRequired)
            return;
        var (change, how) = isRequired ? (ValueChanges.BecameRequired, "required") : (ValueChanges.BecameOptional, "optional");
        pair.ReportRule(change.At(site), site, $"became {how}", before.Node, after.Node, after.Node);
    }

    private static bool IsRequired(List<(SchemaUse Property, bool IsRequired)> uses) => uses.Count > 0 && uses.TrueForAll(use => use.IsRequired);

    // The object whose alternative the schema is, or all alternatives of the schema.
    private static List<(SchemaUse Property, bool IsRequired)> Find(
        SchemaComparison pair, Schema schema, Func<SchemaComparison, Schema> side, string name)
    {
        var outer = pair.Context.IsAlternative ? pair.Parents.Select(side).ToList() : [];
        if (outer.Count > 0 && outer.TrueForAll(parent => parent.Properties.ContainsKey(name)))
            return [.. outer.Select(parent => (parent.Properties[name], parent.Required.Contains(name)))];
        var sharing = schema.Alternatives.FirstOrDefault(all => all.Members.All(member => member.Schema.Properties.ContainsKey(name)));
        return [.. (sharing?.Members ?? []).Select(member => (member.Schema.Properties[name], member.Schema.Required.Contains(name)))];
    }
}
