using System.Globalization;
using System.Text;

namespace DigitalConnect.ContractDiff.Schemas;

/// <summary>A schema's constraints as text, to a limited depth: pairs alternatives that have no name in common.</summary>
internal static class SchemaShape
{
    private const int Depth = 4;

    private static readonly string[] Texts = ["format", "contentMediaType", "contentEncoding", "multipleOf", "uniqueItems", "enum", "const", "dependentRequired", "readOnly", "writeOnly"];
    private static readonly string[] Children = ["items", "additionalProperties", "not", "contains", "propertyNames", "if", "then", "else"];

    public static string Of(Schema schema)
    {
        var shape = new StringBuilder();
        Write(shape, schema, Depth);
        return shape.ToString();
    }

    private static void Write(StringBuilder shape, Schema schema, int depth)
    {
        shape.Append('{').Append((int)schema.Types).Append(schema.IsNullable ? "?" : "").Append(schema.IsClosed ? "!" : "");
        foreach (var keyword in Texts)
        {
            foreach (var value in schema.Keywords(keyword).Select(JsonValues.Canonical).Distinct())
                shape.Append(';').Append(keyword).Append('=').Append(value);
        }

        foreach (var pattern in schema.Keywords("pattern").Select(JsonValues.Canonical).Distinct().Order(StringComparer.Ordinal))
            shape.Append(";pattern=").Append(pattern);
        for (var limit = 0; limit < Limit.All.Count; limit++)
        {
            if (schema.BoundOf(limit) is { } bound)
                shape.Append(';').Append(limit).Append('=').Append(bound.Value.ToString("0.############", CultureInfo.InvariantCulture));
        }

        foreach (var name in schema.Required.Order(StringComparer.Ordinal))
            shape.Append(";!").Append(name);
        if (depth > 0)
            WriteChildren(shape, schema, depth - 1);
        shape.Append('}');
    }

    private static void WriteChildren(StringBuilder shape, Schema schema, int depth)
    {
        foreach (var (name, use) in schema.Properties.OrderBy(property => property.Key, StringComparer.Ordinal))
            Write(shape.Append('.').Append(name), use.Schema, depth);
        foreach (var keyword in Children)
        {
            if (schema.Child(keyword) is { } child)
                Write(shape.Append('>').Append(keyword), child.Schema, depth);
        }

        foreach (var alternatives in schema.Alternatives)
        {
            shape.Append('|').Append(alternatives.Keyword);
            foreach (var member in alternatives.Members)
                Write(shape, member.Schema, depth);
        }
    }
}
