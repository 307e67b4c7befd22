using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Compares <c>oneOf</c> and <c>anyOf</c>.</summary>
internal static class AlternativesComparer
{
    private static readonly string[] Keywords = ["oneOf", "anyOf"];

    public static void Compare(SchemaComparison pair)
    {
        if (pair.Base.Alternatives.Count + pair.Revision.Alternatives.Count == 0 || SingleValues.AreAll(pair))
            return;
        var (before, after) = (pair.Base.Alternatives.ToList(), pair.Revision.Alternatives.ToList());
        foreach (var keyword in Keywords)
        {
            while (before.Find(old => old.Keyword == keyword) is { } old && after.Find(now => now.Keyword == keyword) is { } now)
            {
                Compare(pair, old, now);
                before.Remove(old);
                after.Remove(now);
            }
        }

        // What is left are a oneOf that became an anyOf, or the other way round, and what appeared or disappeared.
        foreach (var old in before)
        {
            if (after.Find(now => MemberMatch.OfAlternatives(pair, old.Members, now.Members).Pairs.Count > 0) is { } now)
            {
                Compare(pair, old, now);
                after.Remove(now);
            }
            else
            {
                Disappeared(pair, old);
            }
        }

        after.ForEach(now => Appeared(pair, now));
    }

    private static void Compare(SchemaComparison pair, Alternatives before, Alternatives after)
    {
        var match = MemberMatch.OfAlternatives(pair, before.Members, after.Members);
        OverlapComparer.Compare(pair, before, after, match);
        foreach (var (old, now) in match.Pairs.Where(members => !IsCoveredElsewhere(pair, members.Base, members.Revision, before, after)))
            pair.Compare(old, now, pair.Context.Alternative());
        foreach (var removed in match.Removed.Where(member => !IsCovered(member, after.Members)))
            pair.Report(Changes(before).Removed, $"{Name(removed)} removed from {before.Keyword}", removed.Node, after.Node);
        foreach (var added in match.Added.Where(member => !IsCovered(member, before.Members)))
            pair.Report(Changes(after).Added, $"{Name(added)} added to {after.Keyword}", before.Node, added.Node);
    }

    private static void Appeared(SchemaComparison pair, Alternatives after)
    {
        var single = pair.Base.OnlyAlternative ?? new SchemaUse(pair.Base, pair.Base.Definition);
        if (Find(after, single.Schema) is { } same)
        {
            pair.IsRestructured = true;
            pair.Compare(single, same, pair.Context.Alternative(), same.Schema.Definition);
            foreach (var added in after.Members.Where(member => member != same && !IsCovered(member, [same])))
                pair.Report(Changes(after).Added, $"{Name(added)} added beside what was the only schema", null, added.Node);
        }
        else if (AllowsAsMuch(pair))
        {
            pair.IsRestructured = true;
        }
        else if (!IsWritten(pair) && AreAllWithin(after, pair.Base))
        {
            pair.IsRestructured = true;
            pair.Report(Changes(after).ConstraintAdded, $"became {after.Keyword} of what it allowed", null, after.Node);
        }
        else if (IsReplaced(pair.Base, pair.Revision))
        {
            pair.IsRestructured = true;
            pair.Report(Changes(after).Wrapped, $"replaced by {after.Keyword} of other schemas", null, after.Node);
        }
        else
        {
            pair.Report(Changes(after).ConstraintAdded, $"has to match {after.Keyword} too", null, after.Node);
        }
    }

    private static void Disappeared(SchemaComparison pair, Alternatives before)
    {
        var single = pair.Revision.OnlyAlternative ?? new SchemaUse(pair.Revision, pair.Revision.Definition);
        if (Find(before, single.Schema) is { } same)
        {
            Remained(pair, before, same, single);
        }
        else if (AllowsAsMuch(pair))
        {
            pair.IsRestructured = true;
        }
        else if (!IsWritten(pair) && before.Members.Any(member => SchemaContainment.Contains(member.Schema, pair.Revision)))
        {
            pair.IsRestructured = true;
            pair.Report(Changes(before).Removed, $"{before.Keyword} replaced by what one of its schemas allows", before.Node);
        }
        else if (IsWritten(pair) && AreAllWithin(before, pair.Revision))
        {
            pair.IsRestructured = true;
            pair.Report(Changes(before).ConstraintRemoved, $"{before.Keyword} replaced by what allows all of it", before.Node);
        }
        else if (before.Members.FirstOrDefault(member => ListsTheSame(member.Schema, single.Schema)) is { } like)
        {
            Remained(pair, before, like, single);
        }
        else if (IsReplaced(pair.Revision, pair.Base))
        {
            pair.IsRestructured = true;
            pair.Report(Changes(before).Unwrapped, $"{before.Keyword} replaced by one other schema", before.Node);
        }
        else
        {
            pair.Report(Changes(before).ConstraintRemoved, $"no longer has to match {before.Keyword}", before.Node);
        }
    }

    private static void Remained(SchemaComparison pair, Alternatives before, SchemaUse same, SchemaUse single)
    {
        pair.IsRestructured = true;
        pair.Compare(same, single, pair.Context.Alternative(), single.Schema.Definition);
        foreach (var removed in before.Members.Where(member => member != same && !IsCovered(member, [same])))
            pair.Report(Changes(before).Removed, $"{Name(removed)} removed, only {Name(same)} is left", removed.Node);
    }

    // Whoever writes the values may go on, and whoever reads them meets nothing new. That an object became one of several is told.
    private static bool AllowsAsMuch(SchemaComparison pair)
    {
        if (pair.Base.Properties.Count + pair.Revision.Properties.Count > 0)
            return false;
        return IsWritten(pair)
            ? SchemaContainment.Contains(pair.Revision, pair.Base)
            : SchemaContainment.Contains(pair.Base, pair.Revision);
    }

    private static bool AreAllWithin(Alternatives alternatives, Schema schema) =>
        alternatives.Members.All(member => SchemaContainment.Contains(schema, member.Schema));

    private static bool IsList(Schema schema) => (schema.Keyword("enum") ?? schema.Keyword("const")) is not null;

    private static bool IsWritten(SchemaComparison pair) => pair.Site.IsRequest();

    // Of [any text, one of these texts] the second says nothing: what changes in it changes nothing.
    private static bool IsCoveredElsewhere(SchemaComparison pair, SchemaUse old, SchemaUse now, Alternatives before, Alternatives after) =>
        before.Keyword == "anyOf" && after.Keyword == "anyOf" && IsList(old.Schema) && IsList(now.Schema)
        && (IsWritten(pair)
            ? after.Members.Any(member => member != now && SchemaContainment.Contains(member.Schema, old.Schema))
            : before.Members.Any(member => member != old && SchemaContainment.Contains(member.Schema, now.Schema)));

    // A component is a thing of its own, even if another one allows all that it allows. Of a list of types each may be in another one.
    private static bool IsCovered(SchemaUse member, IReadOnlyList<SchemaUse> others) =>
        member.Reference is null
        && (others.Any(other => SchemaContainment.Contains(other.Schema, member.Schema))
            || (member.Schema.Types != JsonTypes.Any && TypeSets.Each(member.Schema.Types).All(type => IsCovered(member.Schema, type, others))));

    private static bool IsCovered(Schema member, JsonTypes type, IReadOnlyList<SchemaUse> others) =>
        others.Any(other => SchemaContainment.Contains(other.Schema, member, type));

    // The single schema among the alternatives: the component of the same name, else one of the same shape, else one that allows as much.
    private static SchemaUse? Find(Alternatives alternatives, Schema single)
    {
        var shape = SchemaShape.Of(single);
        return alternatives.Members.FirstOrDefault(member => IsSameComponent(member.Schema.Definition, single.Definition))
            ?? alternatives.Members.FirstOrDefault(member => SchemaShape.Of(member.Schema) == shape)
            ?? alternatives.Members.FirstOrDefault(member =>
                SchemaContainment.ContainsBesidesNull(member.Schema, single) && SchemaContainment.ContainsBesidesNull(single, member.Schema));
    }

    private static bool ListsTheSame(Schema one, Schema other) =>
        one.Properties.Count > 0
        && one.Types == other.Types
        && one.Properties.Keys.ToHashSet(StringComparer.Ordinal).SetEquals(other.Properties.Keys)
        && one.Required.SetEquals(other.Required);

    private static bool IsSameComponent(DocumentNode one, DocumentNode other) =>
        one.Path is ["components", "schemas", var name] && other.Path is ["components", "schemas", var same] && name == same;

    // One schema with content of its own gave way to alternatives that hold the content now.
    private static bool IsReplaced(Schema single, Schema several) =>
        single.Types != JsonTypes.Any && several.Properties.Count == 0 && (single.Properties.Count > 0 || several.Types != single.Types);

    private static AlternativesChanges Changes(Alternatives alternatives) =>
        alternatives.Keyword == "oneOf" ? CompositionChanges.OneOf : CompositionChanges.AnyOf;

    private static string Name(SchemaUse member) =>
        member.Reference is { } reference ? $"'{ComponentNames.Of(reference)}'"
        : member.Schema.Text("title") is { Length: > 0 } title ? $"'{title}'"
        : "a sub-schema";
}
