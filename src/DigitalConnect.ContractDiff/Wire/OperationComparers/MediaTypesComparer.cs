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
    /// <param name="isRequest">Whether the client sends it.</param>
    /// <param name="where">The status, for a response.</param>
    public static void Compare(Session session, OperationScope scope, Element before, Element after, bool isRequest, string where)
    {
        var (old, now) = (Read(session.Base, before), Read(session.Revision, after));
        foreach (var (key, media) in old)
        {
            if (now.TryGetValue(key, out var same))
                CompareSchema(session, scope, key, media, same, after, isRequest, where);
        }

        var lost = old.Keys.Where(key => !now.ContainsKey(key)).ToList();
        var won = now.Keys.Where(key => !old.ContainsKey(key)).ToList();
        if (!isRequest)
        {
            foreach (var (renamed, name) in Renamed(lost, won))
            {
                scope.Report(NameRule(renamed, name), $"media type went from {renamed} to {name}{where}", old[renamed].Use, now[name].Use);
                CompareSchema(session, scope, name, old[renamed], now[name], after, isRequest, where);
            }
        }

        var prefix = isRequest ? "request-body-media-type" : "response-media-type";
        foreach (var key in lost)
        {
            // A request of a special type is one of the general type, too.
            if (isRequest && now.Keys.FirstOrDefault(other => MediaTypes.Accepts(other, key)) is { } general)
                CompareSchema(session, scope, general, old[key], now[general], after, isRequest, where);
            else
                scope.Report($"{prefix}-removed", $"media type {key} removed{where}", old[key].Use, null);
        }

        foreach (var key in won)
            scope.Report($"{prefix}-added", $"media type {key} added{where}", null, now[key].Use);
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

    private static string NameRule(string before, string after) =>
        MediaTypes.AreAlike(before, after)
            ? MediaTypes.Conflict(before, after) ? "response-media-type-parameter-changed" : "response-media-type-name-changed"
            : MediaTypes.Contains(before, after) ? "response-media-type-name-specialized" : "response-media-type-name-generalized";

    private static void CompareSchema(
        Session session, OperationScope scope, string media, Element before, Element after, Element body, bool isRequest, string where)
    {
        // The items of a stream (OpenAPI 3.2) have a schema of their own.
        var isStream = before.Node["itemSchema"] is not null && after.Node["itemSchema"] is not null;
        var keyword = isStream ? "itemSchema" : "schema";
        var (old, now) = (before.Node[keyword], after.Node[keyword]);
        if (isRequest)
            EncodingComparer.Compare(session, scope, media, before.Node, after.Node);
        var id = isRequest ? "request-body-media-type-schema" : "response-body-media-type-schema";
        switch (old, now)
        {
            case ({ }, { }):
                var context = new SchemaContext(isRequest ? Site.RequestBody : Site.ResponseBody, !isStream && MediaTypes.IsText(media));
                scope.Add(
                    session.Schemas.Get(
                        session.BaseSchemas.Read(old), session.RevisionSchemas.Read(now), context, body.Use == body.Node ? null : body.Use.Location));
                break;
            case (null, { }) when AllowsEverything(now):
            case ({ }, null) when AllowsEverything(old):
                break;
            case (null, { }):
                scope.Report($"{id}-added", $"schema added to {media}{where}", before.Node, now);
                break;
            case ({ }, null):
                scope.Report($"{id}-removed", $"schema removed from {media}{where}", old, after.Node, after.Node, null);
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
