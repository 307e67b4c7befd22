using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Documents.Schemas;

/// <summary>Reads the limits of a schema: the strictest of its parts, OpenAPI 3.0's Boolean exclusive limits turned into 3.1's numbers.</summary>
internal static class BoundReader
{
    private static readonly Bound?[] None = new Bound?[Limit.All.Count];

    public static IReadOnlyList<Bound?> Read(List<MappingNode> parts)
    {
        var bounds = None;
        for (var at = 0; at < None.Length; at++)
        {
            var limit = Limit.All[at];
            foreach (var part in parts)
            {
                if (Read(part, limit) is not { } bound || (bounds[at] is { } strictest && !limit.IsStricter(bound.Value, strictest.Value)))
                    continue;
                if (ReferenceEquals(bounds, None))
                    bounds = new Bound?[None.Length];
                bounds[at] = bound;
            }
        }

        return bounds;
    }

    private static Bound? Read(MappingNode part, Limit limit)
    {
        if (limit == Limit.ExclusiveMinimum && part.Flag(limit.Keyword))
            return Of(part, Limit.Minimum);
        if (limit == Limit.ExclusiveMaximum && part.Flag(limit.Keyword))
            return Of(part, Limit.Maximum);
        if (
            (limit == Limit.Minimum && part.Flag(Limit.ExclusiveMinimum.Keyword))
                || (limit == Limit.Maximum && part.Flag(Limit.ExclusiveMaximum.Keyword)))
        {
            return null;
        }

        return Of(part, limit);
    }

    private static Bound? Of(MappingNode part, Limit limit) =>
        part.Scalar(limit.Keyword) is { Number: { } value } node ? new Bound(value, node) : null;
}
