using System.Globalization;

namespace DigitalConnect.ContractDiff.Documents.Schemas;

/// <summary>A hash of a schema's constraints, to a limited depth: pairs sub-schemas that have no name in common.</summary>
internal static class SchemaShape
{
    public const int Depth = 4;

    private static readonly string[] Texts =
        ["format", "contentMediaType", "contentEncoding", "uniqueItems", "enum", "const", "dependentRequired",
         "readOnly", "writeOnly", "pattern"];

    private static readonly string[] Children = ["items", "additionalProperties", "not", "contains", "propertyNames", "if", "then", "else"];

    public static ulong Of(Schema schema) => Of(schema, Depth);

    /// <summary>Whether the schema has all constraints of the other one.</summary>
    public static bool Includes(Schema schema, Schema other) =>
        (other.Types == JsonTypes.Any || other.Types == schema.TypesBeside(other))
        && Constraints(other, Depth).ToHashSet(StringComparer.Ordinal).IsSubsetOf(Constraints(schema, Depth));

    private static ulong Of(Schema schema, int depth)
    {
        if (depth < 0)
            return 0;
        if (schema.Shapes[depth] is { } known)
            return known;
        var hash = Fnv1a.Add(Fnv1a.Add(Fnv1a.Start, (char)schema.Types), schema.IsNullable ? '?' : '.');
        foreach (var constraint in Constraints(schema, depth).Order(StringComparer.Ordinal))
            hash = Fnv1a.Add(Fnv1a.Add(hash, constraint), ';');
        schema.Shapes[depth] = hash;
        return hash;
    }

    private static IEnumerable<string> Constraints(Schema schema, int depth)
    {
        foreach (var keyword in Texts)
        {
            if (schema.Keyword(keyword) is null)
                continue;
            foreach (var value in schema.Keywords(keyword).Select(JsonValues.Canonical).Distinct())
                yield return $"{keyword}={value}";
        }

        if (Multiples.Of(schema) is { } divisor)
            yield return $"multipleOf={divisor}";
        for (var at = 0; at < BoundKeyword.All.Count; at++)
        {
            if (schema.BoundOf(at) is { } bound && bound.Value != BoundKeyword.All[at].Neutral)
                yield return $"{BoundKeyword.All[at].Name}={bound.Value}";
        }

        if (schema.IsClosed)
            yield return "closed";
        foreach (var name in schema.Required)
            yield return $"required {name}";
        foreach (var (name, use) in schema.Properties)
            yield return $".{name}{Of(use.Schema, depth - 1)}";
        foreach (var keyword in Children)
        {
            if (schema.Child(keyword) is { } child)
                yield return $"{keyword}{Of(child.Schema, depth - 1)}";
        }

        foreach (var alternatives in schema.Alternatives)
            yield return $"{alternatives.Keyword}({string.Join('|', alternatives.Members.Select(member => Of(member.Schema, depth - 1)))})";
    }
}
