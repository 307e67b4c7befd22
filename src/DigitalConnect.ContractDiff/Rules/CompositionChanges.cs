namespace DigitalConnect.ContractDiff.Rules;

/// <summary>Changes of the keywords that hold other schemas.</summary>
internal static class CompositionChanges
{
    private static readonly string[] Constraints =
    [
        "contains", "content-schema", "dependent-required", "dependent-schema", "if", "then", "else",
        "pattern-property", "property-names", "unevaluated-items", "unevaluated-properties", "not",
    ];

    public static IEnumerable<SchemaChange> All => Constraints.SelectMany(Constraint).Concat(Other);

    private static IEnumerable<SchemaChange> Other =>
    [
        new("dependent-required-changed", Effect.Replaces, "{0}: dependentRequired changed"),
        new("all-of-added", Effect.Narrows, "{0}: sub-schema added to allOf"),
        new("all-of-removed", Effect.Widens, "{0}: sub-schema removed from allOf"),
        new("all-of-added-annotation-only", Effect.Annotates, Aspects.Documentation, "{0}: sub-schema that constrains nothing added to allOf"),
        new("all-of-removed-annotation-only", Effect.Annotates, Aspects.Documentation, "{0}: sub-schema that constrains nothing removed from allOf"),
        new("any-of-added", Effect.Widens, "{0}: sub-schema added to anyOf"),
        new("any-of-removed", Effect.Narrows, "{0}: sub-schema removed from anyOf"),
        new("one-of-added", Effect.Widens, "{0}: sub-schema added to oneOf"),
        new("one-of-removed", Effect.Narrows, "{0}: sub-schema removed from oneOf"),
        new("wrapped-in-one-of", Effect.Replaces, "{0}: one schema replaced by a oneOf of others"),
        new("unwrapped-from-one-of", Effect.Replaces, "{0}: a oneOf replaced by one other schema"),
        new("wrapped-in-any-of", Effect.Replaces, "{0}: one schema replaced by an anyOf of others"),
        new("unwrapped-from-any-of", Effect.Replaces, "{0}: an anyOf replaced by one other schema"),
        new("one-of-constraint-added", Effect.Narrows, "{0}: a oneOf added beside what was there"),
        new("one-of-constraint-removed", Effect.Widens, "{0}: a oneOf removed beside what stays"),
        new("any-of-constraint-added", Effect.Narrows, "{0}: an anyOf added beside what was there"),
        new("any-of-constraint-removed", Effect.Widens, "{0}: an anyOf removed beside what stays"),
        new("prefix-items-added", Effect.Widens, "{0}: sub-schema added to prefixItems"),
        new("prefix-items-removed", Effect.Narrows, "{0}: sub-schema removed from prefixItems"),
        new("additional-properties-opened", Effect.Widens, "{0}: properties that are not listed became possible", Severity.Warning),
        new("additional-properties-closed", Effect.Narrows, "{0}: properties that are not listed are no longer possible"),
        new("additional-properties-schema-added", Effect.Narrows, "{0}: properties that are not listed have to match a schema"),
        new("additional-properties-schema-removed", Effect.Widens, "{0}: properties that are not listed no longer have to match a schema"),
        new("items-added", Effect.Narrows, "{0}: items have to match a schema"),
        new("items-removed", Effect.Widens, "{0}: items no longer have to match a schema"),
        new("derived-schema-added", Effect.Widens, "{0}: a schema that extends it was added", Severity.Warning),
        new("derived-schema-removed", Effect.Narrows, "{0}: a schema that extended it was removed"),
        new("discriminator-added", Effect.Annotates, "{0}: discriminator added"),
        new("discriminator-removed", Effect.Annotates, "{0}: discriminator removed"),
        new("discriminator-property-name-changed", Effect.Annotates, "{0}: property name of the discriminator changed"),
        new("discriminator-mapping-added", Effect.Annotates, "{0}: discriminator mapping added"),
        new("discriminator-mapping-deleted", Effect.Annotates, "{0}: discriminator mapping removed"),
        new("discriminator-mapping-changed", Effect.Annotates, "{0}: discriminator mapping changed"),
    ];

    private static SchemaChange[] Constraint(string what) =>
    [
        new($"{what}-added", Effect.Narrows, $"{{0}}: {what} constraint added"),
        new($"{what}-removed", Effect.Widens, $"{{0}}: {what} constraint removed"),
    ];
}
