using System.Text.Json.Nodes;

namespace DigitalConnect.ContractDiff.Tests.Wire;

/// <summary>Rewrites a contract at random, so that it means the same.</summary>
/// <param name="random">Decides.</param>
/// <param name="keepsNames">Whether everything that the contract names keeps its name: a generated client has the same names then, too.</param>
internal sealed class EquivalentRewrite(Random random, bool keepsNames)
{
    private const string Components = "#/components/schemas/";
    private JsonObject _components = [];

    public JsonObject Apply(JsonObject contract)
    {
        var rewritten = contract.DeepClone().AsObject();
        _components = rewritten["components"]!["schemas"]!.AsObject();
        foreach (var name in _components.Select(component => component.Key).ToList())
            RewriteComponent(name);
        foreach (var (_, path) in rewritten["paths"]!.AsObject())
            RewritePath(path!.AsObject());
        rewritten["paths"] = RenameParameters(Take(rewritten, "paths").AsObject());
        if (random.Next(2) == 0)
            ModernSpelling.Apply(rewritten, random);
        return Shuffle(rewritten).AsObject();
    }

    private void RewriteComponent(string name)
    {
        var schema = Take(_components, name);
        if (keepsNames)
            RewriteChildren(schema.AsObject());
        _components[name] = keepsNames ? schema : Rewrite(schema);
    }

    private void RewritePath(JsonObject path)
    {
        var operation = path["post"]!.AsObject();
        foreach (var parameter in path["parameters"]!.AsArray())
            parameter!["schema"] = Rewrite(Take(parameter.AsObject(), "schema"));
        RewriteContent(operation["requestBody"]!.AsObject());
        var response = operation["responses"]!["200"]!.AsObject();
        RewriteContent(response);
        if (random.Next(2) == 0)
            operation["parameters"] = Take(path, "parameters");
        if (random.Next(2) == 0)
            response["headers"] = new JsonObject { ["x-rate-limit"] = Take(response["headers"]!.AsObject(), "X-Rate-Limit") };
    }

    private void RewriteContent(JsonObject body)
    {
        var media = Take(body["content"]!.AsObject(), "application/json").AsObject();
        media["schema"] = Rewrite(Take(media, "schema"));
        body["content"] = new JsonObject { [random.Next(2) == 0 ? "application/json" : "Application/JSON"] = media };
    }

    private JsonObject RenameParameters(JsonObject paths)
    {
        if (keepsNames || random.Next(2) == 0)
            return paths;
        foreach (
            var name in paths.SelectMany(path => new[] { path.Value!["parameters"], path.Value["post"]!["parameters"] })
                .OfType<JsonArray>()
                .Select(list => list[0]!))
        {
            name["name"] = "key";
        }

        return new JsonObject(
            paths.ToList()
                .Select(path => KeyValuePair.Create(path.Key.Replace("{id}", "{key}", StringComparison.Ordinal), (JsonNode?)Take(paths, path.Key))));
    }

    private JsonObject Rewrite(JsonNode node)
    {
        var schema = node.AsObject();
        RewriteChildren(schema);
        return random.Next(6) switch
        {
            0 => new JsonObject { ["allOf"] = new JsonArray(schema) },
            // A second name for a component may become that of its class.
            1 when !keepsNames || schema["$ref"] is null => Extract(schema),
            2 => Inline(schema),
            3 => Split(schema),
            _ => schema,
        };
    }

    private void RewriteChildren(JsonObject schema)
    {
        foreach (var (name, _) in schema["properties"]?.AsObject().ToList() ?? [])
            schema["properties"]![name] = Rewrite(Take(schema["properties"]!.AsObject(), name));
        if (schema.ContainsKey("items"))
            schema["items"] = Rewrite(Take(schema, "items"));
    }

    private JsonObject Extract(JsonObject schema)
    {
        var name = $"Extracted{_components.Count}";
        _components[name] = schema;
        return new JsonObject { ["$ref"] = Components + name };
    }

    private JsonObject Inline(JsonObject schema) =>
        schema["$ref"]?.GetValue<string>() is { } reference && _components[reference[Components.Length..]] is JsonObject target
            ? target.DeepClone().AsObject()
            : schema;

    private JsonObject Split(JsonObject schema)
    {
        if (schema["properties"] is not JsonObject { Count: > 1 } properties)
            return schema;
        var moved = properties.First().Key;
        var part = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { [moved] = Take(properties, moved) } };
        if (schema["nullable"] is not null)
            part["nullable"] = true;
        schema["allOf"] = new JsonArray(random.Next(2) == 0 ? part : Extract(part));
        return schema;
    }

    private JsonNode Shuffle(JsonNode node) => node switch
    {
        JsonObject mapping =>
            new JsonObject(
                mapping.ToList()
                    .OrderBy(_ => random.Next())
                    .Select(entry => KeyValuePair.Create(entry.Key, (JsonNode?)Shuffle(Take(mapping, entry.Key))))),
        JsonArray list => new JsonArray([.. list.Select(item => Shuffle(item!.DeepClone()))]),
        _ => node,
    };

    private static JsonNode Take(JsonObject from, string name)
    {
        var node = from[name]!;
        from.Remove(name);
        return node;
    }
}
