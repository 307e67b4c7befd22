namespace DigitalConnect.ContractDiff.Rules;

/// <summary>Changes of the keywords that hold other schemas.</summary>
internal static class CompositionChanges
{
    private static readonly Rows<SchemaChange> Rows = new();

    public static readonly ConstraintChanges Contains = Constraint("contains");
    public static readonly ConstraintChanges ContentSchema = Constraint("content-schema");
    public static readonly ConstraintChanges DependentRequired = Constraint("dependent-required");
    public static readonly ConstraintChanges DependentSchema = Constraint("dependent-schema");
    public static readonly ConstraintChanges If = new(
        // What follows from a condition is told of then and else.
        Added: Rows.Add(new("if-added", Effect.Annotates, Aspects.None, "a condition came")),
        Removed: Rows.Add(new("if-removed", Effect.Annotates, Aspects.None, "the condition went")));
    public static readonly ConstraintChanges Then = Constraint("then");
    public static readonly ConstraintChanges Else = Constraint("else");
    public static readonly ConstraintChanges PatternProperty = Constraint("pattern-property");
    public static readonly ConstraintChanges PropertyNames = Constraint("property-names");
    public static readonly ConstraintChanges UnevaluatedItems = Constraint("unevaluated-items");
    public static readonly ConstraintChanges UnevaluatedProperties = Constraint("unevaluated-properties");
    public static readonly ConstraintChanges Not = Constraint("not");

    public static readonly SchemaChange IfChanged = Rows.Add(new(
        "if-changed", Effect.Replaces, Aspects.None, "the condition changed on which then and else depend"));

    public static readonly SchemaChange NotExtended = Rows.Add(new("not-extended", Effect.Narrows, Aspects.None, "not rules out more values"));
    public static readonly SchemaChange NotReduced = Rows.Add(new("not-reduced", Effect.Widens, Aspects.None, "not rules out fewer values"));
    public static readonly SchemaChange NotChanged = Rows.Add(new("not-changed", Effect.Replaces, Aspects.None, "not rules out other values"));

    public static readonly AlternativesChanges OneOf = new(
        Added: Rows.Add(new("one-of-added", Effect.Widens, Aspects.None, "sub-schema added to oneOf")),
        Removed: Rows.Add(new("one-of-removed", Effect.Narrows, Aspects.Removal, "sub-schema removed from oneOf")),
        Wrapped: Rows.Add(new("wrapped-in-one-of", Effect.Replaces, Aspects.None, "one schema replaced by a oneOf of others")),
        Unwrapped: Rows.Add(new("unwrapped-from-one-of", Effect.Replaces, Aspects.None, "a oneOf replaced by one other schema")),
        ConstraintAdded: Rows.Add(new("one-of-constraint-added", Effect.Narrows, Aspects.None, "a oneOf added beside what was there")),
        ConstraintRemoved: Rows.Add(new("one-of-constraint-removed", Effect.Widens, Aspects.None, "a oneOf removed beside what stays")));

    public static readonly AlternativesChanges AnyOf = new(
        // Readers of an anyOf have to look at what they got anyway.
        Added: Rows.Add(new("any-of-added", Effect.Widens, Aspects.None, "sub-schema added to anyOf", Severity.Info)),
        Removed: Rows.Add(new("any-of-removed", Effect.Narrows, Aspects.Removal, "sub-schema removed from anyOf")),
        Wrapped: Rows.Add(new("wrapped-in-any-of", Effect.Replaces, Aspects.None, "one schema replaced by an anyOf of others")),
        Unwrapped: Rows.Add(new("unwrapped-from-any-of", Effect.Replaces, Aspects.None, "an anyOf replaced by one other schema")),
        ConstraintAdded: Rows.Add(new("any-of-constraint-added", Effect.Narrows, Aspects.None, "an anyOf added beside what was there")),
        ConstraintRemoved: Rows.Add(new("any-of-constraint-removed", Effect.Widens, Aspects.None, "an anyOf removed beside what stays")));

    public static readonly SchemaChange AnyOfBecameOneOf = Rows.Add(new(
        "any-of-became-one-of", Effect.Narrows, Aspects.None,
        "anyOf became oneOf of alternatives that a value may match together, as far as can be told", Severity.Warning));

    public static readonly SchemaChange AnyOfBecameOverlappingOneOf = Rows.Add(new(
        "any-of-became-overlapping-one-of", Effect.Narrows, Aspects.None, "anyOf became oneOf of alternatives one of which allows all of another"));

    // Whoever reads the values has to look which alternative one matches anyway.
    public static readonly SchemaChange OneOfBecameAnyOf = Rows.Add(new(
        "one-of-became-any-of", Effect.Widens, Aspects.None, "oneOf became anyOf of alternatives that a value may match together",
        Severity.Warning));

    // Many write oneOf and check it as anyOf.
    public static readonly SchemaChange OneOfOverlapAdded = Rows.Add(new(
        "one-of-overlap-added", Effect.Narrows, Aspects.None, "sub-schema added to oneOf that allows all of another, or the other way round",
        Severity.Warning));

    public static readonly SchemaChange OneOfOverlapRemoved = Rows.Add(new(
        "one-of-overlap-removed", Effect.Widens, Aspects.None, "sub-schema removed from oneOf that allowed all of another, or the other way round",
        Severity.Info));

    public static readonly SchemaChange DependentRequiredChanged = Rows.Add(new(
        "dependent-required-changed", Effect.Replaces, Aspects.None, "dependentRequired changed"));

    public static readonly SchemaChange AllOfAdded = Rows.Add(new("all-of-added", Effect.Narrows, Aspects.None, "sub-schema added to allOf"));

    // What a lost branch allowed was often relied on; what the merged schema lost or won is reported by itself.
    public static readonly SchemaChange AllOfRemoved = Rows.Add(new(
        "all-of-removed", Effect.Widens, Aspects.None, "sub-schema removed from allOf", Severity.Info,
        severityAt: site => site is Site.RequestBody or Site.RequestProperty ? Severity.Warning : null));

    public static readonly SchemaChange AllOfAddedAnnotationOnly = Rows.Add(new(
        "all-of-added-annotation-only", Effect.Annotates, Aspects.None, "sub-schema that constrains nothing added to allOf",
        isDocumentation: true));

    public static readonly SchemaChange AllOfRemovedAnnotationOnly = Rows.Add(new(
        "all-of-removed-annotation-only", Effect.Annotates, Aspects.None, "sub-schema that constrains nothing removed from allOf",
        isDocumentation: true));

    public static readonly SchemaChange PrefixItemsAdded = Rows.Add(new(
        "prefix-items-added", Effect.Widens, Aspects.None, "sub-schema added to prefixItems"));

    public static readonly SchemaChange PrefixItemsRemoved = Rows.Add(new(
        "prefix-items-removed", Effect.Narrows, Aspects.None, "sub-schema removed from prefixItems"));

    public static readonly SchemaChange AdditionalPropertiesOpened = Rows.Add(new(
        "additional-properties-opened", Effect.Widens, Aspects.None, "properties that are not listed became possible", Severity.Warning));

    public static readonly SchemaChange AdditionalPropertiesClosed = Rows.Add(new(
        "additional-properties-closed", Effect.Narrows, Aspects.None, "properties that are not listed are no longer possible"));

    public static readonly SchemaChange AdditionalPropertiesSchemaAdded = Rows.Add(new(
        "additional-properties-schema-added", Effect.Narrows, Aspects.None, "properties that are not listed have to match a schema"));

    public static readonly SchemaChange AdditionalPropertiesSchemaRemoved = Rows.Add(new(
        "additional-properties-schema-removed", Effect.Widens, Aspects.None, "properties that are not listed no longer have to match a schema"));

    public static readonly SchemaChange NoLongerListed = Rows.Add(new(
        "no-longer-listed", Effect.Annotates, Aspects.Removal, "no longer listed, but allowed by a pattern or as an unlisted property",
        stands: site => site is not (Site.RequestBody or Site.ResponseBody or Site.RequestParameter), hasRuleForHeaders: true));

    public static readonly SchemaChange PatternPropertyRemovedFromClosed = Rows.Add(new(
        "pattern-property-removed-from-closed-object", Effect.Narrows, Aspects.None,
        "properties whose names match a pattern are no longer possible"));

    public static readonly SchemaChange PatternPropertyAddedToClosed = Rows.Add(new(
        "pattern-property-added-to-closed-object", Effect.Widens, Aspects.None, "properties whose names match a pattern became possible",
        Severity.Warning));

    public static readonly SchemaChange ItemsAdded = Rows.Add(new("items-added", Effect.Narrows, Aspects.None, "items have to match a schema"));

    public static readonly SchemaChange ItemsRemoved = Rows.Add(new(
        "items-removed", Effect.Widens, Aspects.None, "items no longer have to match a schema"));

    public static readonly SchemaChange DerivedSchemaAdded = Rows.Add(new(
        "derived-schema-added", Effect.Widens, Aspects.None, "a schema that extends it was added", Severity.Warning));

    public static readonly SchemaChange DerivedSchemaRemoved = Rows.Add(new(
        "derived-schema-removed", Effect.Narrows, Aspects.None, "a schema that extended it was removed"));

    public static readonly SchemaChange DiscriminatorAdded = Rows.Add(new(
        "discriminator-added", Effect.Annotates, Aspects.None, "discriminator added"));

    public static readonly SchemaChange DiscriminatorRemoved = Rows.Add(new(
        "discriminator-removed", Effect.Annotates, Aspects.None, "discriminator removed"));

    public static readonly SchemaChange DiscriminatorPropertyNameChanged = Rows.Add(new(
        "discriminator-property-name-changed", Effect.Replaces, Aspects.None, "property name of the discriminator changed", Severity.Warning));

    // A validator goes by the schemas alone; a program that picks the schema by the value meets one that it does not know.
    public static readonly SchemaChange DiscriminatorValueAdded = Rows.Add(new(
        "discriminator-value-added", Effect.Widens, Aspects.None, "another value of the discriminator stands for a schema", Severity.Warning));
    public static readonly SchemaChange DiscriminatorValueRemoved = Rows.Add(new(
        "discriminator-value-removed", Effect.Narrows, Aspects.None, "a value of the discriminator stands for a schema no longer", Severity.Warning));
    public static readonly SchemaChange DiscriminatorValueChanged = Rows.Add(new(
        "discriminator-value-changed", Effect.Replaces, Aspects.None, "a value of the discriminator stands for another schema"));


    public static readonly SchemaChange DiscriminatorMappingAdded = Rows.Add(new(
        "discriminator-mapping-added", Effect.Annotates, Aspects.None, "discriminator mapping added"));

    public static readonly SchemaChange DiscriminatorMappingDeleted = Rows.Add(new(
        "discriminator-mapping-deleted", Effect.Annotates, Aspects.None, "discriminator mapping removed"));

    public static readonly SchemaChange DiscriminatorMappingChanged = Rows.Add(new(
        "discriminator-mapping-changed", Effect.Annotates, Aspects.None, "discriminator mapping changed"));

    public static IReadOnlyList<SchemaChange> All => Rows.All;

    private static ConstraintChanges Constraint(string what) => new(
        Added: Rows.Add(new($"{what}-added", Effect.Narrows, Aspects.None, $"{what} constraint added")),
        Removed: Rows.Add(new($"{what}-removed", Effect.Widens, Aspects.None, $"{what} constraint removed")));
}
