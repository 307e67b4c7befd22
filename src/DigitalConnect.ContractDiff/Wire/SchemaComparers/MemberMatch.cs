using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Pairs the sub-schemas of two compositions: by reference, by name, by what a discriminator calls them, then by shape, title, likeness.
/// </summary>
internal sealed record MemberMatch(
    IReadOnlyList<(SchemaUse Base, SchemaUse Revision)> Pairs, IReadOnlyList<SchemaUse> Removed, IReadOnlyList<SchemaUse> Added)
{
    /// <summary>Pairs the alternatives of a <c>oneOf</c> or <c>anyOf</c> of two schemas.</summary>
    public static MemberMatch OfAlternatives(SchemaComparison schemas, IReadOnlyList<SchemaUse> before, IReadOnlyList<SchemaUse> after) =>
        Of(before, after, member => Tag(schemas.Base, member), member => Tag(schemas.Revision, member), areThings: true);

    /// <summary>Pairs the members of <c>allOf</c>, which make one schema together.</summary>
    public static MemberMatch OfParts(IReadOnlyList<SchemaUse> before, IReadOnlyList<SchemaUse> after) =>
        Of(before, after, _ => null, _ => null, areThings: false);

    private static MemberMatch Of(
        IReadOnlyList<SchemaUse> before,
        IReadOnlyList<SchemaUse> after,
        Func<SchemaUse, string?> oldTag,
        Func<SchemaUse, string?> newTag,
        bool areThings)
    {
        var pairs = new List<(SchemaUse, SchemaUse)>();
        var (lost, won) = (before.ToList(), after.ToList());
        PairBy(member => member.Reference);
        PairBy(member => member.Reference is { } reference ? ComponentNames.Of(reference) : null);
        Pair(pairs, lost, won, oldTag, newTag);
        PairBy(member => $"{SchemaShape.Of(member.Schema):x}");
        PairBy(Title);
        if (areThings)
            PairExtended(pairs, lost, won);
        PairGrown(pairs, lost, won, areThings);
        return new MemberMatch(pairs, lost, won);

        void PairBy(Func<SchemaUse, string?> key) => Pair(pairs, lost, won, key, key);
    }

    private static string? Tag(Schema schema, SchemaUse member) =>
        member.Reference is { } reference ? ComponentNames.Tag(schema, ComponentNames.Of(reference)) : null;

    private static string? Title(SchemaUse member) => member.Schema.Text("title") is { Length: > 0 } title ? title : null;

    // A component that extends the one that it replaces is read as that one.
    private static void PairExtended(List<(SchemaUse, SchemaUse)> pairs, List<SchemaUse> lost, List<SchemaUse> won)
    {
        foreach (var old in lost.ToList())
        {
            if (won.Find(now => Extends(now, old) || Extends(old, now)) is not { } now)
                continue;
            pairs.Add((old, now));
            lost.Remove(old);
            won.Remove(now);
        }
    }

    private static bool Extends(SchemaUse one, SchemaUse other) =>
        other.Reference is { } reference && Ancestors(one, []).Contains(ComponentNames.Of(reference));

    private static HashSet<string> Ancestors(SchemaUse member, HashSet<string> known)
    {
        foreach (var part in member.Schema.AllOf.Where(part => part.Reference is null || known.Add(ComponentNames.Of(part.Reference))))
            Ancestors(part, known);
        return known;
    }

    // An inline member that gained or lost a property is the one it was. Of alternatives, two different components are two different things.
    private static void PairGrown(List<(SchemaUse, SchemaUse)> pairs, List<SchemaUse> lost, List<SchemaUse> won, bool areThings)
    {
        foreach (var old in lost.ToList())
        {
            var likely = won.Where(now => Likeness(old, now, areThings) > 0).MaxBy(now => Likeness(old, now, areThings));
            if (likely is null)
                continue;
            pairs.Add((old, likely));
            lost.Remove(old);
            won.Remove(likely);
        }
    }

    private static int Likeness(SchemaUse one, SchemaUse other, bool areThings)
    {
        var mayBeOne = !areThings || one.Reference is null || other.Reference is null;
        return mayBeOne ? Likeness(one.Schema, other.Schema) : 0;
    }

    private static int Likeness(Schema one, Schema other)
    {
        if (one.Types != other.Types)
            return 0;
        var shared = one.Properties.Keys.Where(other.Properties.ContainsKey).ToList();
        var areTold = shared.Any(
            name => Tag(one.Properties[name].Schema) is { } tag && Tag(other.Properties[name].Schema) is { } another && tag != another);
        return areTold || (shared.Count == 0 && one.Properties.Count + other.Properties.Count > 0) ? 0 : 1 + (2 * shared.Count);
    }

    // The single value that tells one kind of object from others.
    private static string? Tag(Schema schema) =>
        schema.Keyword("const") is { } constant ? JsonValues.Canonical(constant)
        : schema.Keyword("enum") is SequenceNode { Items: [var only] } ? JsonValues.Canonical(only)
        : null;

    private static void Pair(
        List<(SchemaUse, SchemaUse)> pairs,
        List<SchemaUse> lost,
        List<SchemaUse> won,
        Func<SchemaUse, string?> oldKey,
        Func<SchemaUse, string?> newKey)
    {
        if (lost.Count == 0 || won.Count == 0)
            return;
        var waiting = won.Select(newKey).ToList();
        for (var at = 0; at < lost.Count; at++)
        {
            if (oldKey(lost[at]) is not { } wanted || waiting.IndexOf(wanted) is var found && found < 0)
                continue;
            pairs.Add((lost[at], won[found]));
            lost.RemoveAt(at--);
            won.RemoveAt(found);
            waiting.RemoveAt(found);
        }
    }
}
