using System.Collections.Frozen;
using DigitalConnect.Generator.Documents;

namespace DigitalConnect.Generator.Checks;

/// <summary>Refuses what is no OpenAPI document, or has a word that nobody knows where a type or a place is expected.</summary>
internal sealed class ContractChecks(ContractFiles files)
{
    private static readonly FrozenSet<string> Types =
        FrozenSet.Create(StringComparer.Ordinal, "string", "number", "integer", "boolean", "array", "object", "null", "file");


    private static readonly string[] KnownVersions = ["3.0", "3.1", "3.2"];

    private readonly HashSet<ContractNode> _seen = [];

    public static void Check(ContractFiles files)
    {
        var checks = new ContractChecks(files);
        checks.CheckVersion();
        checks.CheckSchemas();
    }

    private void CheckVersion()
    {
        var root = files.Root;
        if (root.Kind != NodeKind.Object)
            throw new ContractException(root.Place, "The file is no OpenAPI document: it holds no object.");

        if ((root["openapi"] ?? root["swagger"]) is not { } version)
            throw new ContractException(root.Place, "The file is no OpenAPI document: it has no member \"openapi\".");

        var isKnown = root["openapi"] is null ? version.AsText is "2.0" or "2" : KnownVersions.Any(known =>
            version.AsText?.StartsWith(known, StringComparison.Ordinal) ?? false);
        if (!isKnown)
            throw new ContractException(version.Place, $"OpenAPI {version.AsText} is not known. Versions 3.0, 3.1 and 3.2 are, and Swagger 2.0.");

        if (root["paths"] is null && root["components"] is null && root["definitions"] is null)
            throw new ContractException(root.Place, "The contract has neither paths nor components.");
    }

    private void CheckSchemas()
    {
        foreach (var schema in (files.Root["components"]?["schemas"] ?? files.Root["definitions"])?.Members ?? [])
            CheckSchema(schema.Value);

        foreach (var path in files.Root["paths"]?.Members ?? [])
            CheckUses(path.Value);
    }

    // Below a path, whatever is called a schema is one.
    private void CheckUses(ContractNode node)
    {
        foreach (var member in node.Members)
        {
            if (member.Name is "example" or "examples" or "default" || member.Name.StartsWith("x-", StringComparison.Ordinal))
                continue;

            if (member.Name == "schema")
                CheckSchema(member.Value);
            else
                CheckUses(member.Value);
        }

        foreach (var element in node.Elements)
            CheckUses(element);
    }

    private void CheckSchema(ContractNode schema)
    {
        if (schema.Kind != NodeKind.Object || !_seen.Add(schema) || schema["$ref"] is { Kind: NodeKind.Text })
            return;

        var types = schema["type"] is { Kind: NodeKind.Array } several ? several.Elements : schema["type"] is { } one ? [one] : [];
        foreach (var type in types.Where(type => type.Kind != NodeKind.Null && !Types.Contains(type.AsText ?? "")))
            throw new ContractException(type.Place, $"\"{type.AsText}\" is no type. There are string, number, integer, boolean, array and object.");

        foreach (var property in schema["properties"]?.Members ?? [])
            CheckSchema(property.Value);

        foreach (var keyword in new[] { "allOf", "oneOf", "anyOf" })
        {
            foreach (var element in schema[keyword]?.Elements ?? [])
                CheckSchema(element);
        }

        foreach (var keyword in new[] { "items", "additionalProperties", "not" })
        {
            if (schema[keyword] is { } part)
                CheckSchema(part);
        }
    }
}
