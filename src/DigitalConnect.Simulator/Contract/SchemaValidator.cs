using System.Text.Json;

namespace DigitalConnect.Simulator.Contract;

/// <summary>Checks JSON against a schema of an OpenAPI 3.0 document.</summary>
internal sealed class SchemaValidator(ApiContract contract)
{
    /// <summary>Everything that is wrong with a value.</summary>
    /// <param name="schema">The schema, or a reference to one.</param>
    /// <param name="value">The value.</param>
    /// <param name="path">Where the value stands; empty for a whole body.</param>
    public IReadOnlyList<Violation> Validate(JsonElement schema, JsonElement value, string path)
    {
        var violations = new List<Violation>();
        Validate(schema, value, path, violations);
        return violations;
    }

    private void Validate(JsonElement schema, JsonElement value, string path, List<Violation> violations)
    {
        schema = contract.Resolve(schema);
        if (value.ValueKind == JsonValueKind.Null && schema.TryFind("nullable")?.ValueKind == JsonValueKind.True)
            return;

        void Report(string description) => violations.Add(new Violation(path.Length == 0 ? "body" : path, description));

        if (schema.TryFind("type")?.GetString() is { } type && !IsOfType(value, type))
        {
            Report($"must be of type {type}");
            return;
        }

        if (schema.TryFind("enum") is { } allowed && !allowed.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)))
            Report($"must be one of {allowed.GetRawText()}");

        ScalarKeywords.Check(schema, value, Report);
        CheckItems(schema, value, path, violations, Report);
        CheckMembers(schema, value, path, violations, Report);
        CheckCombinations(schema, value, path, violations, Report);
    }

    private void CheckItems(JsonElement schema, JsonElement value, string path, List<Violation> violations, Action<string> report)
    {
        if (value.ValueKind != JsonValueKind.Array)
            return;

        Limits.Check(schema, "minItems", "maxItems", value.GetArrayLength(), "items", report);
        var items = value.EnumerateArray().ToList();
        if (schema.TryFind("uniqueItems")?.ValueKind == JsonValueKind.True
            && items.Where((item, index) => items.Take(index).Any(earlier => JsonElement.DeepEquals(earlier, item))).Any())
        {
            report("must not have the same item twice");
        }

        if (schema.TryFind("items") is not { } itemSchema)
            return;

        for (var index = 0; index < items.Count; index++)
            Validate(itemSchema, items[index], $"{path}[{index}]", violations);
    }

    private void CheckMembers(JsonElement schema, JsonElement value, string path, List<Violation> violations, Action<string> report)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return;

        string At(string name) => path.Length == 0 ? name : $"{path}.{name}";

        Limits.Check(schema, "minProperties", "maxProperties", value.EnumerateObject().Count(), "members", report);
        foreach (var required in schema.FindItems("required"))
        {
            if (value.TryFind(required.GetString()!) is null)
                violations.Add(new Violation(At(required.GetString()!), "is required"));
        }

        foreach (var member in value.EnumerateObject())
        {
            if (schema.TryFind("properties")?.TryFind(member.Name) is { } memberSchema)
                Validate(memberSchema, member.Value, At(member.Name), violations);
            else if (schema.TryFind("additionalProperties") is { ValueKind: JsonValueKind.False })
                violations.Add(new Violation(At(member.Name), "is not a member of the contract"));
            else if (schema.TryFind("additionalProperties") is { ValueKind: JsonValueKind.Object } additional)
                Validate(additional, member.Value, At(member.Name), violations);
        }
    }

    private void CheckCombinations(JsonElement schema, JsonElement value, string path, List<Violation> violations, Action<string> report)
    {
        foreach (var part in schema.FindItems("allOf"))
            Validate(part, value, path, violations);

        int Matches(JsonElement alternatives) => alternatives.EnumerateArray().Count(one => Validate(one, value, path).Count == 0);

        if (schema.TryFind("anyOf") is { } anyOf && Matches(anyOf) == 0)
            report("must match one of the alternatives");
        if (schema.TryFind("oneOf") is { } oneOf && Matches(oneOf) != 1)
            report("must match exactly one of the alternatives");
        if (schema.TryFind("not") is { } not && Validate(not, value, path).Count == 0)
            report("must not have this form");
    }

    private static bool IsOfType(JsonElement value, string type) => type switch
    {
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) && decimal.Truncate(number) == number,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "array" => value.ValueKind == JsonValueKind.Array,
        "object" => value.ValueKind == JsonValueKind.Object,
        _ => true,
    };
}
