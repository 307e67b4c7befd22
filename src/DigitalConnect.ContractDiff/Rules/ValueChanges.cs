namespace DigitalConnect.ContractDiff.Rules;

/// <summary>Changes of type, nullability, listed values, pattern and content.</summary>
internal static class ValueChanges
{
    public static IEnumerable<SchemaChange> All =>
    [
        new("type-changed", Effect.Replaces, Aspects.Type, "{0}: type or format changed"),
        new("type-generalized", Effect.Widens, Aspects.Type, "{0}: type or format generalized"),
        new("type-specialized", Effect.Narrows, Aspects.Type, "{0}: type or format specialized")
        {
            // What is asked of requests is not "special": it is another type than was sent.
            Stands = site => !site.IsRequest() || site == Site.RequestParameterProperty,
        },
        new("format-changed", Effect.Annotates, Aspects.Type, "{0}: a format that no validator knows changed"),
        new("type-compatible", Effect.Annotates, Aspects.Type, "{0}: type changed, but what is sent stays readable")
        {
            Stands = site => site != Site.RequestParameter,
        },
        new("list-of-types-widened", Effect.Widens, Aspects.Type, "{0}: a type was added to the list of types"),
        new("list-of-types-narrowed", Effect.Narrows, Aspects.Type, "{0}: a type was removed from the list of types"),
        new("became-nullable", Effect.Widens, Aspects.Nullability, "{0}: null became possible"),
        new("became-not-nullable", Effect.Narrows, Aspects.Nullability, "{0}: null is no longer possible"),
        new("became-required", Effect.Narrows, Aspects.Requiredness, "{0}: became required") { Stands = site => site != Site.ResponseBody },
        new("became-required-with-default", Effect.Narrows, Aspects.Requiredness, "{0}: became required, with a default value")
        {
            Stands = site => site is Site.RequestProperty or Site.RequestParameterProperty,
        },
        new("became-optional", Effect.Widens, Aspects.Requiredness, "{0}: became optional") { Stands = site => site != Site.ResponseBody },
        new("became-enum", Effect.Narrows, "{0}: restricted to listed values"),
        new("enum-removed", Effect.Widens, "{0}: no longer restricted to listed values", Severity.Warning),
        new("enum-value-added", Effect.Widens, Aspects.EnumValue, "{0}: enum value added", Severity.Warning),
        new("enum-value-removed", Effect.Narrows, Aspects.EnumValue, "{0}: enum value removed"),
        new("const-added", Effect.Narrows, "{0}: const set"),
        new("const-removed", Effect.Widens, "{0}: const unset"),
        new("const-changed", Effect.Replaces, "{0}: const changed"),
        new("default-value-added", Effect.Annotates, "{0}: default value set"),
        new("default-value-removed", Effect.Annotates, "{0}: default value unset"),
        new("default-value-changed", Effect.Annotates, "{0}: default value changed"),
        new("pattern-added", Effect.Narrows, "{0}: pattern set"),
        new("pattern-removed", Effect.Widens, "{0}: pattern unset"),
        new("pattern-changed", Effect.Replaces, "{0}: pattern changed", Severity.Warning),
        new("pattern-generalized", Effect.Widens, "{0}: pattern became one that matches everything"),
        new("content-media-type-changed", Effect.Replaces, Aspects.Type, "{0}: contentMediaType changed"),
        new("content-encoding-changed", Effect.Replaces, Aspects.Type, "{0}: contentEncoding changed"),
        new("deprecated", Effect.Annotates, Aspects.Deprecation, "{0}: deprecated"),
        new("deprecated-with-sunset", Effect.Annotates, Aspects.Deprecation, "{0}: deprecated, with a sunset date"),
        new("deprecated-sunset-invalid", Effect.Replaces, Aspects.Deprecation, "{0}: deprecated with a sunset that is not a date"),
        new("reactivated", Effect.Annotates, Aspects.Deprecation, "{0}: no longer deprecated"),
        new("description-changed", Effect.Annotates, Aspects.Documentation, "{0}: description changed"),
    ];
}
