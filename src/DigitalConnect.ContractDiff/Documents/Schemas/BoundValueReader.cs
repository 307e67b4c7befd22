using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Documents.Schemas;

/// <summary>Reads the bounds of a schema: the strictest of its parts, OpenAPI 3.0's Boolean exclusive bounds turned into 3.1's numbers.</summary>
internal static class BoundValueReader
{
    private static readonly BoundValue?[] None = new BoundValue?[BoundKeyword.All.Count];

    public static IReadOnlyList<BoundValue?> Read(List<MappingNode> parts)
    {
        var bounds = None;
        for (var at = 0; at < None.Length; at++)
        {
            var keyword = BoundKeyword.All[at];
            foreach (var part in parts)
            {
                if (Read(part, keyword) is not { } bound || (bounds[at] is { } strictest && !keyword.IsStricter(bound.Value, strictest.Value)))
                    continue;
                if (ReferenceEquals(bounds, None))
                    bounds = new BoundValue?[None.Length];
                bounds[at] = bound;
            }
        }

        return bounds;
    }

    private static BoundValue? Read(MappingNode part, BoundKeyword keyword)
    {
        if (keyword == BoundKeyword.ExclusiveMinimum && part.Flag(keyword.Name))
            return Of(part, BoundKeyword.Minimum);
        if (keyword == BoundKeyword.ExclusiveMaximum && part.Flag(keyword.Name))
            return Of(part, BoundKeyword.Maximum);
        if (
            (keyword == BoundKeyword.Minimum && part.Flag(BoundKeyword.ExclusiveMinimum.Name))
                || (keyword == BoundKeyword.Maximum && part.Flag(BoundKeyword.ExclusiveMaximum.Name)))
        {
            return null;
        }

        return Of(part, keyword);
    }

    private static BoundValue? Of(MappingNode part, BoundKeyword keyword) =>
        part.Scalar(keyword.Name) is { Number: { } value } node ? new BoundValue(value, node) : null;
}
