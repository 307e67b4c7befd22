namespace DigitalConnect.ContractDiff.Documents.Schemas;

/// <summary>What an object asks of a member that it does not list.</summary>
internal static class UnlistedMembers
{
    private static readonly string[] Conditions = ["if", "then", "else"];

    /// <summary>The schemas that such a member has to match: those of the patterns that its name matches, else that of the rest. None if it may be
    /// anything.</summary>
    public static IReadOnlyList<SchemaUse> Of(Schema schema, string name)
    {
        var patterns = schema.Map("patternProperties");
        var matched = patterns.Where(pattern => PatternMatch.Matches(pattern.Key, name)).Select(pattern => pattern.Value).ToList();
        if (matched.Count == 0 && Rest(schema) is { } rest && !IsKnownElsewhere(schema, name))
            matched.Add(rest);
        return [.. matched.Where(use => !use.Schema.AllowsEverything)];
    }

    /// <summary>The schema of members that neither a list nor a pattern names; null if they may be anything.</summary>
    public static SchemaUse? Rest(Schema schema) => schema.Child("additionalProperties") ?? schema.Child("unevaluatedProperties");

    /// <summary>Whether no value matches one of the schemas, so that the member must not be there.</summary>
    public static bool AreRefused(params IEnumerable<SchemaUse> schemas) => schemas.Any(use => use.Schema.Types == JsonTypes.Nothing);

    // What an alternative or a condition lists is no unevaluated property.
    private static bool IsKnownElsewhere(Schema schema, string name) =>
        schema.Child("additionalProperties") is null
        && schema.Alternatives.SelectMany(alternatives => alternatives.Members)
            .Concat(Conditions.Select(schema.Child).OfType<SchemaUse>())
            .Concat(schema.Map("dependentSchemas").Values)
            .Any(part => part.Schema.Properties.ContainsKey(name));
}
