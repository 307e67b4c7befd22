namespace DigitalConnect.ContractDiff.Documents.Schemas;

/// <summary>A schema in a few words, for a message: what it asks of a value, not all of it where that is much.</summary>
internal static class SchemaWords
{
    private const int MostParts = 4;
    private const int MostValues = 4;
    private const int Deepest = 2;

    /// <summary>The words, in parentheses behind a space; nothing if there are none.</summary>
    public static string Of(Schema schema)
    {
        var parts = Parts(schema, 0);
        return parts.Count == 0 ? "" : $" ({string.Join(", ", parts.Take(MostParts))}{(parts.Count > MostParts ? ", ..." : "")})";
    }

    private static List<string> Parts(Schema schema, int depth)
    {
        var parts = new List<string>();
        if (schema.Types == JsonTypes.Nothing)
            return ["no value"];
        if (ListedValues.Of(schema)?.Values.Select(JsonValues.Show).ToList() is { Count: > 0 } values)
            parts.Add(string.Join(" or ", values.Take(MostValues)) + (values.Count > MostValues ? " or ..." : ""));
        else if (schema.Types != JsonTypes.Any && (schema.Types != JsonTypes.Object || schema.Properties.Count + schema.Required.Count == 0))
            parts.Add(schema.Types.Describe());
        parts.AddRange(Enumerable.Range(0, BoundKeyword.All.Count).Where(at => schema.BoundOf(at) is not null)
            .Select(at => $"{BoundKeyword.All[at].Name} {schema.BoundOf(at)!.Value.Value}"));
        if (schema.Text("pattern") is { } pattern)
            parts.Add($"pattern '{pattern}'");
        if (schema.Required.Count > 0)
            parts.Add($"with {string.Join(", ", schema.Required.Select(name => $"'{name}'"))}");
        if (depth < Deepest)
            parts.AddRange(schema.Properties.SelectMany(member => Parts(member.Value.Schema, depth + 1).Select(part => $"'{member.Key}': {part}")));
        return parts;
    }
}
