using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Rules;

namespace DigitalConnect.ContractDiff.Wire.OperationComparers;

/// <summary>Compares the media types of a request or response, and the schema of each.</summary>
internal static class MediaTypesComparer
{
    /// <param name="session">The run.</param>
    /// <param name="scope">The operation.</param>
    /// <param name="before">The old body.</param>
    /// <param name="after">The new body.</param>
    /// <param name="direction">Which way it travels.</param>
    /// <param name="where">The status, for a response.</param>
    public static void Compare(Session session, OperationScope scope, Element before, Element after, Direction direction, string where)
    {
        var (old, now) = (Read(session.Base, before), Read(session.Revision, after));
        foreach (var (key, media) in old)
        {
            if (now.TryGetValue(key, out var same))
                CompareSchema(session, scope, key, media, same, after, direction, where);
        }

        var lost = old.Keys.Where(key => !now.ContainsKey(key)).ToList();
        var won = now.Keys.Where(key => !old.ContainsKey(key)).ToList();
        if (direction == Direction.Response)
        {
            foreach (var (renamed, name) in Renamed(lost, won))
            {
                scope.Report(NameRule(renamed, name), $"media type went from {renamed} to {name}{where}", old[renamed].Use, now[name].Use);
                CompareSchema(session, scope, name, old[renamed], now[name], after, direction, where);
            }
        }

        foreach (var key in lost)
        {
            // A request of a special type is one of the general type, too.
            if (direction == Direction.Request && now.Keys.FirstOrDefault(other => MediaTypes.Accepts(other, key)) is { } general)
                CompareSchema(session, scope, general, old[key], now[general], after, direction, where);
            else
                scope.Report(BodyRules.MediaTypeRemoved.For(direction), $"media type {key} removed{where}", old[key].Use, null);
        }

        foreach (var key in won)
            scope.Report(BodyRules.MediaTypeAdded.For(direction), $"media type {key} added{where}", null, now[key].Use);
    }

    // What is one type but for parameters, else the one that went and the one that came, if one holds the other.
    private static List<(string Before, string After)> Renamed(List<string> lost, List<string> won)
    {
        var renamed = new List<(string, string)>();
        var isAlone = lost.Count == 1 && won.Count == 1;
        foreach (var old in lost.ToList())
        {
            var same = won.Find(now => MediaTypes.AreAlike(old, now))
                ?? won.Find(now => isAlone && (MediaTypes.Contains(old, now) || MediaTypes.Contains(now, old)));
            if (same is null)
                continue;
            renamed.Add((old, same));
            lost.Remove(old);
            won.Remove(same);
        }

        return renamed;
    }

    private static Rule NameRule(string before, string after) =>
        MediaTypes.AreAlike(before, after)
            ? MediaTypes.Conflict(before, after) ? BodyRules.MediaTypeParameterChanged : BodyRules.MediaTypeNameChanged
            : MediaTypes.Contains(before, after) ? BodyRules.MediaTypeSpecialized : BodyRules.MediaTypeGeneralized;

    private static void CompareSchema(
        Session session, OperationScope scope, string media, Element before, Element after, Element body, Direction direction, string where)
    {
        // The items of a stream (OpenAPI 3.2) have a schema of their own.
        var isStream = before.Node["itemSchema"] is not null && after.Node["itemSchema"] is not null;
        var keyword = isStream ? "itemSchema" : "schema";
        var (old, now) = (before.Node[keyword] ?? before.Node["itemSchema"], after.Node[keyword] ?? after.Node["itemSchema"]);
        EncodingComparer.Compare(session, scope, media, before.Node, after.Node, direction);
        switch (old, now)
        {
            case ({ }, { }):
                var site = direction == Direction.Request ? Site.RequestBody : Site.ResponseBody;
                var context = new SchemaContext(site, !isStream && MediaTypes.IsText(media), IsXml: MediaTypes.IsXml(media));
                scope.Add(session.Compare(old, now, context, body));
                break;
            case (null, { }) when AllowsEverything(now):
            case ({ }, null) when AllowsEverything(old):
                break;
            case (null, { }):
                scope.Report(BodyRules.MediaTypeSchemaAdded.For(direction), $"schema added to {media}{where}", before.Node, now);
                break;
            case ({ }, null):
                var rule = BodyRules.MediaTypeSchemaRemoved.For(direction);
                scope.Report(rule, $"schema removed from {media}{where}", old, after.Node, after.Node, null);
                break;
        }
    }

    private static bool AllowsEverything(DocumentNode schema) => schema is MappingNode { Count: 0 } or ScalarNode { IsTrue: true };

    private static Dictionary<string, Element> Read(Contract contract, Element body)
    {
        var media = new Dictionary<string, Element>(StringComparer.Ordinal);
        foreach (var (name, element) in Element.Map(contract, body.Node["content"], StringComparer.OrdinalIgnoreCase))
            media.TryAdd(MediaTypes.Key(name), element);
        return media;
    }
}
