using System.Text.Json.Nodes;
using DigitalConnect.ContractDiff.Documents.Schemas;

namespace DigitalConnect.ContractDiff.Tests.Wire;

/// <summary>Makes a contract from a seed: OpenAPI 3.0 with components that refer to each other, in circles too.</summary>
internal sealed class RandomContract(Random random)
{
    private static readonly string[] Names = ["Order", "Item", "Customer", "Address"];

    public static JsonObject Create(Random random) => new RandomContract(random).Create();

    private JsonObject Create()
    {
        var schemas = new JsonObject();
        foreach (var name in Names)
            schemas[name] = Object(depth: 2);
        var paths = new JsonObject();
        for (var at = 0; at < random.Next(1, 4); at++)
            paths[$"/things{at}/{{id}}"] = PathItem();
        return new JsonObject
        {
            ["openapi"] = "3.0.3",
            ["info"] = new JsonObject { ["title"] = "Random", ["version"] = "1.0.0" },
            ["paths"] = paths,
            ["components"] = new JsonObject { ["schemas"] = schemas },
        };
    }

    private JsonObject PathItem() => new()
    {
        ["parameters"] = new JsonArray(
            new JsonObject { ["name"] = "id", ["in"] = "path", ["required"] = true, ["schema"] = Scalar() },
            new JsonObject { ["name"] = "X-Trace", ["in"] = "header", ["schema"] = Scalar() }),
        ["post"] = new JsonObject
        {
            ["requestBody"] = new JsonObject { ["required"] = true, ["content"] = Content() },
            ["responses"] = new JsonObject
            {
                ["200"] = new JsonObject
                {
                    ["description"] = "Done",
                    ["headers"] = new JsonObject { ["X-Rate-Limit"] = new JsonObject { ["schema"] = Scalar() } },
                    ["content"] = Content(),
                },
            },
        },
    };

    private JsonObject Content() => new() { ["application/json"] = new JsonObject { ["schema"] = Schema(depth: 3) } };

    private JsonObject Schema(int depth) => random.Next(depth > 0 ? 6 : 2) switch
    {
        0 => Scalar(),
        1 => new JsonObject { ["$ref"] = $"#/components/schemas/{Names[random.Next(Names.Length)]}" },
        2 => new JsonObject { ["type"] = "array", ["items"] = Schema(depth - 1), ["maxItems"] = random.Next(1, 9) },
        3 => new JsonObject { ["oneOf"] = new JsonArray(Object(depth - 1), Scalar()) },
        _ => Object(depth),
    };

    private JsonObject Object(int depth)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        for (var at = 0; at < random.Next(1, 5); at++)
        {
            properties[$"p{at}"] = Schema(depth - 1);
            if (random.Next(2) == 0)
                required.Add($"p{at}");
        }

        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties };
        if (required.Count > 0)
            schema["required"] = required;
        if (random.Next(4) == 0)
            schema["nullable"] = true;
        return schema;
    }

    private JsonObject Scalar()
    {
        JsonObject schema = random.Next(4) switch
        {
            0 => new() { ["type"] = "string", ["maxLength"] = random.Next(1, 99) },
            1 => new() { ["type"] = "integer", ["format"] = "int32", ["minimum"] = random.Next(9), ["exclusiveMinimum"] = true },
            2 => new() { ["type"] = "string", ["enum"] = new JsonArray("a", "b") },
            _ => new() { ["type"] = "boolean" },
        };
        if (random.Next(4) == 0)
            schema["nullable"] = true;
        return schema;
    }
}
