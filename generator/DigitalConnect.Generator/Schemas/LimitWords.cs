using DigitalConnect.Generator.Documents;

namespace DigitalConnect.Generator.Schemas;

/// <summary>The limits of a schema, in words.</summary>
internal static class LimitWords
{
    /// <summary>One sentence, such as "1 to 255 characters."; empty if nothing is limited.</summary>
    public static string Of(TypeUse use)
    {
        var schema = use.Schema;
        var words = use.Type switch
        {
            ScalarType { Kind: ScalarKind.Text } => [Span(schema, "minLength", "maxLength", "character"), Matches(schema)],
            ScalarType { Kind: ScalarKind.Integer or ScalarKind.Number } => Numbers(schema),
            CollectionType { IsMap: true } => [Span(schema, "minProperties", "maxProperties", "entry", "entries")],
            CollectionType => [Span(schema, "minItems", "maxItems", "element"), schema.Flag("uniqueItems") ? "no element twice" : null],
            _ => Array.Empty<string?>(),
        };
        var sentence = string.Join(", ", words.OfType<string>());
        return sentence.Length == 0 ? "" : char.ToUpperInvariant(sentence[0]) + sentence[1..] + ".";
    }

    private static string? Matches(ContractNode schema) => schema.TextOf("pattern") is { } pattern
        ? $"matches {pattern}{(EcmaPattern.ToDotNet(pattern) is null ? ", which the server alone checks" : "")}" : null;

    private static string?[] Numbers(ContractNode schema) =>
    [
        Bound(schema, "minimum", "exclusiveMinimum", "at least", "more than"),
        Bound(schema, "maximum", "exclusiveMaximum", "at most", "less than"),
        schema.TextOf("multipleOf") is { } step ? $"a multiple of {step}" : null,
    ];

    private static string? Bound(ContractNode schema, string including, string excluding, string includes, string excludes) =>
        schema[excluding] switch
        {
            { Kind: NodeKind.Number, AsText: { } bound } => $"{excludes} {bound}",
            { Kind: NodeKind.Boolean, AsText: "true" } when schema.TextOf(including) is { } bound => $"{excludes} {bound}",
            _ => schema.TextOf(including) is { } bound ? $"{includes} {bound}" : null,
        };

    private static string? Span(ContractNode schema, string least, string most, string one, string? many = null)
    {
        var (from, to) = (schema.TextOf(least) is "0" ? null : schema.TextOf(least), schema.TextOf(most));
        string Count(string number) => $"{number} {(number == "1" ? one : many ?? one + "s")}";
        return (from, to) switch
        {
            (null, null) => null,
            (null, { } end) => $"at most {Count(end)}",
            ({ } start, null) => $"at least {Count(start)}",
            var (start, end) => start == end ? Count(start) : $"{start} to {Count(end)}",
        };
    }
}
