using DigitalConnect.Generator.Documents;

namespace DigitalConnect.Generator.Schemas;

/// <summary>What a schema says, in whichever version of OpenAPI it is written.</summary>
internal static class SchemaFacts
{
    private static readonly string[] Structural =
        ["properties", "items", "enum", "const", "oneOf", "anyOf", "allOf", "patternProperties", "discriminator"];

    private static readonly string[] Choices = ["oneOf", "anyOf"];

    /// <summary>The types that a value may have, without null; empty for any.</summary>
    public static IReadOnlyList<string> Types(ContractNode schema)
    {
        var type = schema["type"];
        return type switch
        {
            { Kind: NodeKind.Array } => [.. type.Elements.Select(one => one.AsText ?? "null").Where(name => name != "null")],
            { AsText: { } name } when name != "null" => [name],
            _ => [],
        };
    }

    public static bool AllowsNull(ContractNode schema) =>
        schema.Flag("nullable") || schema.Flag("x-nullable") || IsNullOnly(schema)
        || (schema["type"]?.Elements.Any(one => one.AsText is null or "null") ?? false)
        || (schema["enum"]?.Elements.Any(one => one.Kind == NodeKind.Null) ?? false);

    /// <summary>Whether null is the only value.</summary>
    public static bool IsNullOnly(ContractNode schema) =>
        schema["type"] is { } type && type is { Kind: NodeKind.Null } or { AsText: "null" }
        || schema["const"] is { Kind: NodeKind.Null }
        || (schema["enum"] is { Elements.Count: > 0 } values && values.Elements.All(one => one.Kind == NodeKind.Null));

    public static bool IsObject(ContractNode schema) => Types(schema) is ["object"] || (Types(schema).Count == 0 && HasProperties(schema));

    /// <summary>Whether every value is allowed.</summary>
    public static bool AllowsAnything(ContractNode schema) => Types(schema).Count == 0 && schema["type"] is null && !HasStructure(schema);

    public static bool HasProperties(ContractNode schema) => schema["properties"] is { Members.Count: > 0 };

    /// <summary>Whether the schema says more than what another says, beyond words and limits.</summary>
    public static bool HasStructure(ContractNode schema, string? except = null)
    {
        foreach (var keyword in Structural)
        {
            if (keyword != except && schema[keyword] is { } value
                && (value.Members.Count > 0 || value.Elements.Count > 0 || value.AsText is not null))
            {
                return true;
            }
        }

        return schema["additionalProperties"] is { Members.Count: > 0 };
    }

    /// <summary>Whether a value is bytes, as a body or a part of a form.</summary>
    public static bool IsBinary(ContractNode schema) => Types(schema) switch
    {
        ["file"] => true,
        ["string"] => schema.TextOf("format") is "binary" or "file"
            || (schema.TextOf("contentMediaType") == "application/octet-stream" && schema["contentEncoding"] is null),
        _ => false,
    };

    /// <summary>The schemas of a oneOf or anyOf that allow something else than null.</summary>
    public static IReadOnlyList<ContractNode> Alternatives(ContractNode schema, ContractDocument files)
    {
        foreach (var keyword in Choices)
        {
            if (schema[keyword]?.Elements is { Count: > 0 } all)
                return WithoutNull(all, files);
        }

        return [];
    }

    private static List<ContractNode> WithoutNull(IReadOnlyList<ContractNode> all, ContractDocument files) =>
        [.. all.Where(one => !IsNullOnly(files.Resolve(one)))];
}
