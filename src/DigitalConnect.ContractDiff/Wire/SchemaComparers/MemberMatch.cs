using DigitalConnect.ContractDiff.Documents.Schemas;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>Pairs the sub-schemas of two compositions: by reference, then by shape, then by title, then by kind.</summary>
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
        Pair(pairs, lost, won, Kind);
        return new MemberMatch(pairs, lost, won);
    }

    private static string? Title(SchemaUse member) => member.Schema.Text("title") is { Length: > 0 } title ? title : null;

    // Two different components are two different things, even if they are of one kind.
    private static string? Kind(SchemaUse member) =>
        member.Reference is null ? $"{member.Schema.Types} {string.Join(',', member.Schema.Properties.Keys)}" : null;

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
