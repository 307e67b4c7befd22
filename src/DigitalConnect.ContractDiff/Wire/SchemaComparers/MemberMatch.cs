using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Pairs the sub-schemas of two compositions: by reference, then by shape, then by title, then by likeness.</summary>
internal sealed record MemberMatch(
    IReadOnlyList<(SchemaUse Base, SchemaUse Revision)> Pairs, IReadOnlyList<SchemaUse> Removed, IReadOnlyList<SchemaUse> Added)
{
    public static MemberMatch Of(IReadOnlyList<SchemaUse> before, IReadOnlyList<SchemaUse> after)
    {
        var pairs = new List<(SchemaUse, SchemaUse)>();
        var (lost, won) = (before.ToList(), after.ToList());
        Pair(pairs, lost, won, member => member.Reference);
        Pair(pairs, lost, won, member => $"{SchemaShape.Of(member.Schema):x}");
        Pair(pairs, lost, won, Title);
        PairGrown(pairs, lost, won);
        return new MemberMatch(pairs, lost, won);
    }

    private static string? Title(SchemaUse member) => member.Schema.Text("title") is { Length: > 0 } title ? title : null;

    // An inline member that gained or lost a property is the one it was. Two different components are two different things.
    private static void PairGrown(List<(SchemaUse, SchemaUse)> pairs, List<SchemaUse> lost, List<SchemaUse> won)
    {
        foreach (var old in lost.ToList())
        {
            var likely = won.Where(now => Likeness(old, now) > 0).MaxBy(now => Likeness(old, now));
            if (likely is null)
                continue;
            pairs.Add((old, likely));
            lost.Remove(old);
            won.Remove(likely);
        }
    }

    private static int Likeness(SchemaUse one, SchemaUse other)
    {
        var hasInline = one.Reference is null || other.Reference is null;
        return hasInline ? Likeness(one.Schema, other.Schema) : 0;
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

    private static void Pair(List<(SchemaUse, SchemaUse)> pairs, List<SchemaUse> lost, List<SchemaUse> won, Func<SchemaUse, string?> key)
    {
        if (lost.Count == 0 || won.Count == 0)
            return;
        var waiting = won.Select(key).ToList();
        for (var at = 0; at < lost.Count; at++)
        {
            if (key(lost[at]) is not { } wanted || waiting.IndexOf(wanted) is var found && found < 0)
                continue;
            pairs.Add((lost[at], won[found]));
            lost.RemoveAt(at--);
            won.RemoveAt(found);
            waiting.RemoveAt(found);
        }
    }
}
