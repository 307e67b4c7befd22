using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.OperationComparers;

/// <summary>Compares how the parts of a form are spelled, whether that is written or what OpenAPI says of parts of which nothing is.</summary>
internal static class EncodingComparer
{
    private const string Form = "application/x-www-form-urlencoded";

    public static void Compare(Session session, OperationScope scope, string media, MappingNode before, MappingNode after, Direction direction)
    {
        if (media.Split(';')[0] != Form && !media.StartsWith("multipart/", StringComparison.Ordinal))
            return;
        var (old, now) = (session.BaseMapping(before["encoding"]), session.RevisionMapping(after["encoding"]));
        var parts = (old?.Entries ?? []).Concat(now?.Entries ?? []).Select(entry => entry.Key).Distinct(StringComparer.Ordinal).ToList();
        if (parts.Count == 0)
            return;
        var (oldSchema, newSchema) = (Schema(session.BaseSchemas, before), Schema(session.RevisionSchemas, after));
        foreach (var part in parts.Where(part => IsKept(part, oldSchema, newSchema)))
        {
            var was = new PartEncoding(session.BaseMapping(old?[part]), oldSchema?.Properties.GetValueOrDefault(part)?.Schema);
            var became = new PartEncoding(session.RevisionMapping(now?[part]), newSchema?.Properties.GetValueOrDefault(part)?.Schema);
            if (Changed(was, became, direction) is { } keyword)
                Report(part, keyword, was, became);
        }

        void Report(string part, string keyword, PartEncoding was, PartEncoding became) =>
            scope.Report(
                direction == Direction.Request ? BodyRules.EncodingChanged : BodyRules.EncodingOfResponseChanged,
                $"{keyword} of '{part}' in {media} went from {was.Show(keyword)} to {became.Show(keyword)}",
                was.Node?[keyword] ?? was.Node ?? before,
                became.Node?[keyword] ?? became.Node ?? after);
    }

    private static Schema? Schema(SchemaReader reader, MappingNode media) => media["schema"] is { } schema ? reader.Read(schema).Schema : null;

    // That a part came or went is told of the properties.
    private static bool IsKept(string part, Schema? before, Schema? after) =>
        (before?.Properties.ContainsKey(part) ?? false) == (after?.Properties.ContainsKey(part) ?? false);

    private static string? Changed(PartEncoding was, PartEncoding became, Direction direction)
    {
        if (!was.HasStyle && !became.HasStyle)
            return IsWithin(was.ContentTypes, became.ContentTypes, direction) ? null : "contentType";
        // A single value is written the same in every style.
        if (!IsStructured(was) || !IsStructured(became))
            return null;
        return was.Style != became.Style ? "style" : was.Explode != became.Explode ? "explode" : null;
    }

    // Whoever reads the part has to know each type that it may come in.
    private static bool IsWithin(IReadOnlyList<string> was, IReadOnlyList<string> became, Direction direction)
    {
        var (sent, read) = direction == Direction.Request ? (was, became) : (became, was);
        return was.Count == 0 || became.Count == 0 || sent.All(type => read.Any(range => MediaTypes.Accepts(range, type)));
    }

    private static bool IsStructured(PartEncoding part) =>
        part.Schema is null || part.Schema.Types == JsonTypes.Any || (part.Schema.Types & (JsonTypes.Array | JsonTypes.Object)) != 0;
}
