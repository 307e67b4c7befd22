using System.Text.Json.Nodes;

namespace DigitalConnect.ContractDiff.Tests.Wire;

/// <summary>Writes an OpenAPI 3.0 contract as OpenAPI 3.1.</summary>
internal static class ModernSpelling
{
    public static void Apply(JsonObject contract, Random random)
    {
        contract["openapi"] = "3.1.0";
        Visit(contract, random);
    }

    private static void Visit(JsonNode? node, Random random)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
                Visit(item, random);
        }

        if (node is not JsonObject mapping)
            return;
        foreach (var (_, value) in mapping.ToList())
            Visit(value, random);
        if (mapping["exclusiveMinimum"] is JsonValue && mapping.ContainsKey("minimum"))
        {
            mapping["exclusiveMinimum"] = mapping["minimum"]!.DeepClone();
            mapping.Remove("minimum");
        }

        if (mapping["nullable"] is JsonValue)
            SpellNull(mapping, random);
    }

    private static void SpellNull(JsonObject schema, Random random)
    {
        schema.Remove("nullable");
        if (random.Next(2) == 0)
        {
            schema["type"] = new JsonArray(schema["type"]!.DeepClone(), "null");
            return;
        }

        var inner = new JsonObject(schema.ToList().Select(entry => KeyValuePair.Create(entry.Key, entry.Value?.DeepClone())));
        schema.Clear();
        schema[random.Next(2) == 0 ? "anyOf" : "oneOf"] = new JsonArray(inner, new JsonObject { ["type"] = "null" });
    }
}
