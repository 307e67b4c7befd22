namespace DigitalConnect.ContractDiff.Tests.Rules.Coverage;

/// <summary>For each change of a schema the smallest pairs of schemas that make it; there are several where places need pairs of their own.</summary>
internal static class SchemaPairs
{
    private static readonly (string Rule, string Keyword, string Type)[] Limits =
    [
        ("max", "maximum", "number"), ("min", "minimum", "number"), ("exclusive-max", "exclusiveMaximum", "number"),
        ("exclusive-min", "exclusiveMinimum", "number"), ("max-length", "maxLength", "string"), ("min-length", "minLength", "string"),
        ("max-items", "maxItems", "array"), ("min-items", "minItems", "array"), ("max-properties", "maxProperties", "object"),
        ("min-properties", "minProperties", "object"), ("max-contains", "contains: {}, maxContains", "array"),
        ("min-contains", "contains: {}, minContains", "array"),
    ];

    private static readonly (string Rule, string Schema)[] Constraints =
    [
        ("contains", "contains: { type: string }"), ("content-schema", "contentMediaType: application/json, contentSchema: { type: string }"),
        ("dependent-required", "dependentRequired: { a: [ b ] }"), ("dependent-schema", "dependentSchemas: { a: { required: [ b ] } }"),
        ("if", "if: { minLength: 1 }, then: { minLength: 2 }"), ("then", "if: { minLength: 1 }, then: { minLength: 2 }"),
        ("else", "if: { minLength: 1 }, else: { minLength: 2 }"),
        ("pattern-property", "patternProperties: { a: { type: string } }"), ("property-names", "propertyNames: { maxLength: 3 }"),
        ("unevaluated-items", "unevaluatedItems: { type: string }"), ("unevaluated-properties", "unevaluatedProperties: { type: string }"),
        ("not", "not: { minLength: 3 }"),
    ];

    private static readonly (string Term, string Keyword)[] Alternatives = [("one-of", "oneOf"), ("any-of", "anyOf")];

    private static readonly (string Change, string Before, string After)[] Written =
    [
        ("type-changed", "{ type: boolean }", "{ type: integer }"),
        ("type-generalized", "{ type: integer }", "{ type: number }"),
        ("type-specialized", "{ type: number }", "{ type: integer }"),
        ("type-compatible", "{ type: integer }", "{ type: string }"),
        ("type-compatible", "{ type: string }", "{ type: integer }"),
        ("format-changed", "{ type: string, format: one }", "{ type: string, format: two }"),
        ("list-of-types-widened", "{ anyOf: [ { type: string }, { type: integer } ] }",
            "{ anyOf: [ { type: string }, { type: integer }, { type: array } ] }"),
        ("list-of-types-narrowed", "{ anyOf: [ { type: string }, { type: integer }, { type: array } ] }",
            "{ anyOf: [ { type: string }, { type: integer } ] }"),
        ("became-nullable", "{ type: object }", "{ type: [ object, 'null' ] }"),
        ("became-not-nullable", "{ type: [ object, 'null' ] }", "{ type: object }"),
        ("became-enum", "{ type: string }", "{ type: string, enum: [ a ] }"),
        ("enum-removed", "{ type: string, enum: [ a ] }", "{ type: string }"),
        ("enum-value-added", "{ type: string, enum: [ a ] }", "{ type: string, enum: [ a, b ] }"),
        ("enum-value-removed", "{ type: string, enum: [ a, b ] }", "{ type: string, enum: [ a ] }"),
        ("const-added", "{ type: string }", "{ type: string, const: a }"),
        ("const-removed", "{ type: string, const: a }", "{ type: string }"),
        ("const-changed", "{ type: string, const: a }", "{ type: string, const: b }"),
        ("default-value-added", "{ type: string }", "{ type: string, default: a }"),
        ("default-value-removed", "{ type: string, default: a }", "{ type: string }"),
        ("default-value-changed", "{ type: string, default: a }", "{ type: string, default: b }"),
        ("pattern-added", "{ type: string }", "{ type: string, pattern: a }"),
        ("pattern-removed", "{ type: string, pattern: a }", "{ type: string }"),
        ("pattern-changed", "{ type: string, pattern: a }", "{ type: string, pattern: b }"),
        ("pattern-generalized", "{ type: string, pattern: a }", "{ type: string, pattern: '.*' }"),
        ("content-media-type-changed", "{ type: string, contentMediaType: text/a }", "{ type: string, contentMediaType: text/b }"),
        ("content-encoding-changed", "{ type: string, contentEncoding: base64 }", "{ type: string, contentEncoding: base32 }"),
        ("deprecated", "{ type: string }", "{ type: string, deprecated: true }"),
        ("deprecated-with-sunset", "{ type: string }", "{ type: string, deprecated: true, x-sunset: 2099-01-31 }"),
        ("deprecated-sunset-invalid", "{ type: string }", "{ type: string, deprecated: true, x-sunset: soon }"),
        ("reactivated", "{ type: string, deprecated: true }", "{ type: string }"),
        ("description-changed", "{ type: string, description: a }", "{ type: string, description: b }"),
        ("xml-changed", "{ type: string, xml: { name: a } }", "{ type: string, xml: { name: b } }"),
        ("multiple-of-set", "{ type: integer }", "{ type: integer, multipleOf: 2 }"),
        ("multiple-of-unset", "{ type: integer, multipleOf: 2 }", "{ type: integer }"),
        ("multiple-of-changed", "{ type: integer, multipleOf: 2 }", "{ type: integer, multipleOf: 3 }"),
        ("multiple-of-generalized", "{ type: integer, multipleOf: 4 }", "{ type: integer, multipleOf: 2 }"),
        ("multiple-of-specialized", "{ type: integer, multipleOf: 2 }", "{ type: integer, multipleOf: 4 }"),
        ("unique-items-added", "{ type: array }", "{ type: array, uniqueItems: true }"),
        ("unique-items-removed", "{ type: array, uniqueItems: true }", "{ type: array }"),
        ("dependent-required-changed", "{ type: object, dependentRequired: { a: [ b ] } }", "{ type: object, dependentRequired: { a: [ c ] } }"),
        ("all-of-added", "{ allOf: [ { type: string } ] }", "{ allOf: [ { type: string }, { minLength: 1 } ] }"),
        ("all-of-removed", "{ allOf: [ { type: string }, { minLength: 1 } ] }", "{ allOf: [ { type: string } ] }"),
        ("all-of-added-annotation-only", "{ allOf: [ { type: string } ] }", "{ allOf: [ { type: string }, { title: Words } ] }"),
        ("all-of-removed-annotation-only", "{ allOf: [ { type: string }, { title: Words } ] }", "{ allOf: [ { type: string } ] }"),
        ("prefix-items-added", "{ type: array, prefixItems: [ {} ] }", "{ type: array, prefixItems: [ {}, { type: string } ] }"),
        ("prefix-items-removed", "{ type: array, prefixItems: [ {}, { type: string } ] }", "{ type: array, prefixItems: [ {} ] }"),
        ("additional-properties-opened", "{ type: object, additionalProperties: false }", "{ type: object }"),
        ("additional-properties-closed", "{ type: object }", "{ type: object, additionalProperties: false }"),
        ("additional-properties-schema-added", "{ type: object }", "{ type: object, additionalProperties: { type: string } }"),
        ("additional-properties-schema-removed", "{ type: object, additionalProperties: { type: string } }", "{ type: object }"),
        ("no-longer-listed", "{ type: object, properties: { a: { type: string } }, additionalProperties: { type: string } }",
            "{ type: object, additionalProperties: { type: string } }"),
        ("pattern-property-removed-from-closed-object", "{ type: object, additionalProperties: false, patternProperties: { a: {} } }",
            "{ type: object, additionalProperties: false }"),
        ("pattern-property-added-to-closed-object", "{ type: object, additionalProperties: false }",
            "{ type: object, additionalProperties: false, patternProperties: { a: {} } }"),
        ("if-changed", "{ if: { minLength: 1 }, then: { minLength: 3 } }", "{ if: { minLength: 2 }, then: { minLength: 3 } }"),
        ("not-extended", "{ not: { minLength: 3 } }", "{ not: { minLength: 2 } }"),
        ("not-reduced", "{ not: { minLength: 2 } }", "{ not: { minLength: 3 } }"),
        ("not-changed", "{ not: { const: a } }", "{ not: { const: b } }"),
        ("any-of-became-one-of", "{ anyOf: [ { maxLength: 3 }, { minLength: 2 } ] }", "{ oneOf: [ { maxLength: 3 }, { minLength: 2 } ] }"),
        ("any-of-became-overlapping-one-of", "{ anyOf: [ { maxLength: 3 }, { maxLength: 2 } ] }",
            "{ oneOf: [ { maxLength: 3 }, { maxLength: 2 } ] }"),
        ("one-of-became-any-of", "{ oneOf: [ { maxLength: 3 }, { minLength: 2 } ] }", "{ anyOf: [ { maxLength: 3 }, { minLength: 2 } ] }"),
        ("one-of-overlap-added", "{ oneOf: [ { maxLength: 3 }, { minLength: 5 } ] }",
            "{ oneOf: [ { maxLength: 3 }, { minLength: 5 }, { maxLength: 2 } ] }"),
        ("one-of-overlap-removed", "{ oneOf: [ { maxLength: 3 }, { minLength: 5 }, { maxLength: 2 } ] }",
            "{ oneOf: [ { maxLength: 3 }, { minLength: 5 } ] }"),
        ("items-added", "{ type: array }", "{ type: array, items: { type: string } }"),
        ("items-removed", "{ type: array, items: { type: string } }", "{ type: array }"),
        ("derived-schema-added", "{ $ref: '#/components/schemas/Grows' }", "{ $ref: '#/components/schemas/Grows' }"),
        ("derived-schema-added", "{ $ref: '#/components/schemas/GrowsSilently' }", "{ $ref: '#/components/schemas/GrowsSilently' }"),
        ("derived-schema-removed", "{ $ref: '#/components/schemas/ShrinksSilently' }", "{ $ref: '#/components/schemas/ShrinksSilently' }"),
        ("derived-schema-removed", "{ $ref: '#/components/schemas/Shrinks' }", "{ $ref: '#/components/schemas/Shrinks' }"),
        ("discriminator-added", Told(""), Told("discriminator: { propertyName: kind }, ")),
        ("discriminator-removed", Told("discriminator: { propertyName: kind }, "), Told("")),
        ("discriminator-property-name-changed", Told("discriminator: { propertyName: kind }, "), Told("discriminator: { propertyName: type }, ")),
        ("discriminator-mapping-added", Told(Mapped("a: One")), Told(Mapped("a: One, x: Three"))),
        ("discriminator-mapping-deleted", Told(Mapped("a: One, x: Three")), Told(Mapped("a: One"))),
        ("discriminator-mapping-changed", Told(Mapped("x: Three")), Told(Mapped("x: Four"))),
        ("discriminator-value-added", Told(Mapped("a: One, Two: Two")), Told(Mapped("a: One, Two: Two, b: Two"))),
        ("discriminator-value-removed", Told(Mapped("a: One, b: One")), Told(Mapped("a: One"))),
        ("discriminator-value-changed", Told(Mapped("a: One, b: Two")), Told(Mapped("a: Two, b: One"))),
    ];

    public static IEnumerable<(string Change, string Before, string After)> All =>
        [.. Written, .. Limits.SelectMany(Limit), .. Constraints.SelectMany(Constraint), .. Alternatives.SelectMany(Alternative)];

    private static IEnumerable<(string Change, string Before, string After)> Limit((string Rule, string Keyword, string Type) limit)
    {
        var (none, low, high) = ($"{{ type: {limit.Type} }}", With(2), With(5));
        yield return ($"{limit.Rule}-increased", low, high);
        yield return ($"{limit.Rule}-decreased", high, low);
        yield return ($"{limit.Rule}-set", none, low);
        yield return ($"{limit.Rule}-unset", low, none);

        string With(int number) => $"{{ type: {limit.Type}, {limit.Keyword}: {number} }}";
    }

    private static IEnumerable<(string Change, string Before, string After)> Constraint((string Rule, string Schema) constraint)
    {
        var (without, with) = (constraint.Rule is "then" or "else" ? "{ if: { minLength: 1 } }" : "{}", $"{{ {constraint.Schema} }}");
        yield return ($"{constraint.Rule}-added", without, with);
        yield return ($"{constraint.Rule}-removed", with, without);
    }

    private static IEnumerable<(string Change, string Before, string After)> Alternative((string Term, string Keyword) alternative)
    {
        var (term, keyword) = alternative;
        const string two = "{ $ref: '#/components/schemas/One' }, { $ref: '#/components/schemas/Two' }";
        var (few, many) = ($"{{ {keyword}: [ {two} ] }}", $"{{ {keyword}: [ {two}, {{ $ref: '#/components/schemas/Three' }} ] }}");
        yield return ($"{term}-added", few, many);
        yield return ($"{term}-removed", many, few);
        const string single = "{ type: object, properties: { a: { type: string }, b: { type: string } } }";
        var several = $"{{ {keyword}: [ {{ type: object, properties: {{ a: {{ type: string }} }}, required: [ a ] }}, "
            + "{ type: object, properties: { b: { type: string } }, required: [ b ] } ] }";
        yield return ($"wrapped-in-{term}", single, several);
        yield return ($"unwrapped-from-{term}", several, single);
        var beside = $"{{ type: object, properties: {{ a: {{}}, b: {{}} }}, {keyword}: [ {{ required: [ a ] }}, {{ required: [ b ] }} ] }}";
        yield return ($"{term}-constraint-added", "{ type: object, properties: { a: {}, b: {} } }", beside);
        yield return ($"{term}-constraint-removed", beside, "{ type: object, properties: { a: {}, b: {} } }");
    }

    private static string Told(string discriminator) =>
        $"{{ {discriminator}oneOf: [ {{ $ref: '#/components/schemas/One' }}, {{ $ref: '#/components/schemas/Two' }} ] }}";

    private static string Mapped(string mapping) => $"discriminator: {{ propertyName: kind, mapping: {{ {mapping} }} }}, ";
}
