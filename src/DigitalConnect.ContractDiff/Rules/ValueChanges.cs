namespace DigitalConnect.ContractDiff.Rules;

/// <summary>Changes of type, nullability, listed values, pattern and content.</summary>
internal static class ValueChanges
{
    private static readonly Rows<SchemaChange> Rows = new();

    public static readonly SchemaChange TypeChanged = Rows.Add(new("type-changed", Effect.Replaces, Aspects.Type, "type or format changed"));

    public static readonly SchemaChange TypeGeneralized = Rows.Add(new(
        "type-generalized", Effect.Widens, Aspects.Type, "type or format generalized"));

    // What is asked of requests is not "special": it is another type than was sent.
    public static readonly SchemaChange TypeSpecialized = Rows.Add(new(
        "type-specialized", Effect.Narrows, Aspects.Type, "type or format specialized",
        stands: site => !site.IsRequest() || site == Site.RequestParameterProperty));

    public static readonly SchemaChange FormatChanged = Rows.Add(new(
        "format-changed", Effect.Annotates, Aspects.Type, "a format that no validator knows changed"));

    public static readonly SchemaChange TypeCompatible = Rows.Add(new(
        "type-compatible", Effect.Annotates, Aspects.Type, "type changed, but what is sent stays readable",
        stands: site => site != Site.RequestParameter));

    public static readonly SchemaChange TypeListWidened = Rows.Add(new(
        "list-of-types-widened", Effect.Widens, Aspects.Type, "a type was added to the list of types"));

    public static readonly SchemaChange TypeListNarrowed = Rows.Add(new(
        "list-of-types-narrowed", Effect.Narrows, Aspects.Type, "a type was removed from the list of types"));

    public static readonly SchemaChange BecameNullable = Rows.Add(new(
        "became-nullable", Effect.Widens, Aspects.Nullability, "null became possible"));

    // How null is written in a query string or a header is open; most clients leave the parameter out.
    public static readonly SchemaChange BecameNotNullable = Rows.Add(new(
        "became-not-nullable", Effect.Narrows, Aspects.Nullability, "null is no longer possible",
        severityAt: site => site == Site.RequestParameter ? Severity.Warning : null));

    public static readonly SchemaChange BecameRequired = Rows.Add(new(
        "became-required", Effect.Narrows, Aspects.Requiredness, "became required",
        stands: site => site != Site.ResponseBody, hasRuleForHeaders: true));

    public static readonly SchemaChange BecameRequiredWithDefault = Rows.Add(new(
        "became-required-with-default", Effect.Narrows, Aspects.Requiredness, "became required, with a default value",
        stands: site => site is Site.RequestProperty or Site.RequestParameterProperty));

    public static readonly SchemaChange BecameOptional = Rows.Add(new(
        "became-optional", Effect.Widens, Aspects.Requiredness, "became optional",
        stands: site => site != Site.ResponseBody, hasRuleForHeaders: true));

    public static readonly SchemaChange BecameEnum = Rows.Add(new(
        "became-enum", Effect.Narrows, Aspects.None, "restricted to listed values", hasRuleForHeaders: true));

    public static readonly SchemaChange EnumRemoved = Rows.Add(new(
        "enum-removed", Effect.Widens, Aspects.None, "no longer restricted to listed values", Severity.Warning));

    public static readonly SchemaChange EnumValueAdded = Rows.Add(new(
        "enum-value-added", Effect.Widens, Aspects.EnumValue, "enum value added", Severity.Warning));

    public static readonly SchemaChange EnumValueRemoved = Rows.Add(new(
        "enum-value-removed", Effect.Narrows, Aspects.EnumValue, "enum value removed",
        idAt: (Site.ResponseBody, "response-mediatype-enum-value-removed")));

    public static readonly SchemaChange ConstAdded = Rows.Add(new("const-added", Effect.Narrows, Aspects.None, "const set"));
    public static readonly SchemaChange ConstRemoved = Rows.Add(new("const-removed", Effect.Widens, Aspects.None, "const unset"));
    public static readonly SchemaChange ConstChanged = Rows.Add(new("const-changed", Effect.Replaces, Aspects.None, "const changed"));

    // Query strings and headers have no "absent, so default" on the wire that both sides agree on.
    public static readonly SchemaChange DefaultValueAdded = Rows.Add(new(
        "default-value-added", Effect.Annotates, Aspects.None, "default value set", severityAt: ForParameters));

    public static readonly SchemaChange DefaultValueRemoved = Rows.Add(new(
        "default-value-removed", Effect.Annotates, Aspects.None, "default value unset", severityAt: ForParameters));

    public static readonly SchemaChange DefaultValueChanged = Rows.Add(new(
        "default-value-changed", Effect.Annotates, Aspects.None, "default value changed", severityAt: ForParameters));

    public static readonly SchemaChange PatternAdded = Rows.Add(new("pattern-added", Effect.Narrows, Aspects.None, "pattern set"));

    // Few readers check a pattern.
    public static readonly SchemaChange PatternRemoved = Rows.Add(new(
        "pattern-removed", Effect.Widens, Aspects.None, "pattern unset", Severity.Info));

    public static readonly SchemaChange PatternChanged = Rows.Add(new(
        "pattern-changed", Effect.Replaces, Aspects.None, "pattern changed",
        Severity.Warning, severityAt: site => site.IsRequest() ? null : Severity.Info));

    public static readonly SchemaChange PatternGeneralized = Rows.Add(new(
        "pattern-generalized", Effect.Widens, Aspects.None, "pattern became one that matches everything", Severity.Info));

    public static readonly SchemaChange ContentMediaTypeChanged = Rows.Add(new(
        "content-media-type-changed", Effect.Replaces, Aspects.Type, "contentMediaType changed"));

    public static readonly SchemaChange ContentEncodingChanged = Rows.Add(new(
        "content-encoding-changed", Effect.Replaces, Aspects.Type, "contentEncoding changed"));

    public static readonly SchemaChange XmlChanged = Rows.Add(new(
        "xml-changed", Effect.Replaces, Aspects.None, "written otherwise in XML",
        stands: site => site is not (Site.RequestParameter or Site.RequestParameterProperty or Site.ResponseHeader)));

    public static readonly SchemaChange Deprecated = Rows.Add(new("deprecated", Effect.Annotates, Aspects.Deprecation, "deprecated"));

    public static readonly SchemaChange DeprecatedWithSunset = Rows.Add(new(
        "deprecated-with-sunset", Effect.Annotates, Aspects.Deprecation, "deprecated, with a sunset date"));

    public static readonly SchemaChange DeprecatedSunsetInvalid = Rows.Add(new(
        "deprecated-sunset-invalid", Effect.Replaces, Aspects.Deprecation, "deprecated with a sunset that is not a date",
        idAt: (Site.RequestParameter, "request-parameter-sunset-parse")));

    public static readonly SchemaChange Reactivated = Rows.Add(new(
        "reactivated", Effect.Annotates, Aspects.Deprecation, "no longer deprecated"));

    public static readonly SchemaChange DescriptionChanged = Rows.Add(new(
        "description-changed", Effect.Annotates, Aspects.None, "description changed", isDocumentation: true));

    public static IReadOnlyList<SchemaChange> All => Rows.All;

    private static Severity? ForParameters(Site site) => site == Site.RequestParameter ? Severity.Error : null;
}
