using System.Numerics;
using DigitalConnect.Generator.Documents;
using DigitalConnect.Generator.Naming;

namespace DigitalConnect.Generator.Schemas;

/// <summary>Makes enumerations. Values of other kinds than text and integers are no enumeration of C#; they stay what they are.</summary>
internal static class EnumTypes
{
    public static bool IsEnum(ContractNode schema) => schema["enum"] is not null && (IsOfTexts(schema) || IsOfIntegers(schema));

    public static EnumType Make(string name, string codec, ContractNode schema)
    {
        var isOfTexts = IsOfTexts(schema);
        var given = schema["x-enumNames"] ?? schema["x-enum-varnames"];
        var descriptions = schema["x-enumDescriptions"] ?? schema["x-enum-descriptions"];
        var names = new UniqueNames();
        var values = new List<EnumType.EnumValue>();
        var wires = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, node) in Values(schema).Index())
        {
            var wire = node.Written!;
            if (!wires.Add(wire))
                continue;

            values.Add(new(
                names.Take(NameOf(wire, isOfTexts ? null : "_", given?.Elements.ElementAtOrDefault(index)?.AsText)),
                wire,
                isOfTexts ? values.Count.ToString(CultureInfo.InvariantCulture) : wire,
                descriptions?.Elements.ElementAtOrDefault(index)?.AsText ?? descriptions?[wire]?.AsText,
                node));
        }

        return new EnumType(name, codec, schema)
        {
            IsOfTexts = isOfTexts,
            Underlying = isOfTexts ? "int" : Underlying(schema, values),
            Values = values
        };
    }

    private static bool IsOfTexts(ContractNode schema) => Values(schema) is { Count: > 0 } values && SchemaFacts.Types(schema) switch
    {
        ["string"] => values.All(one => one.Written is not null),
        [] => values.All(one => one.Kind == NodeKind.Text),
        _ => false,
    };

    private static bool IsOfIntegers(ContractNode schema) => Values(schema) is { Count: > 0 } values
        && (SchemaFacts.Types(schema).Count == 0 || SchemaFacts.Types(schema) is ["integer"])
        && values.All(one => one.Kind == NodeKind.Number
            && BigInteger.TryParse(one.AsText, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            && whole >= long.MinValue && whole <= ulong.MaxValue)
        && !(values.Any(one => one.AsText!.StartsWith('-')) && values.Any(one => BigInteger.Parse(one.AsText!,
            CultureInfo.InvariantCulture) > long.MaxValue));

    // A text that YAML reads as null is one where the type is text, unless null was said by name.
    private static List<ContractNode> Values(ContractNode schema) =>
        [.. (schema["enum"]?.Elements ?? []).Where(one => one.Kind != NodeKind.Null || (one.Written == "~"
            && !SchemaFacts.Types(schema).Contains("null") && !schema.Flag("nullable")))];

    private static string Underlying(ContractNode schema, IReadOnlyList<EnumType.EnumValue> values)
    {
        var numbers = values.Select(value => BigInteger.Parse(value.Wire, CultureInfo.InvariantCulture)).ToList();
        return numbers.Max() > long.MaxValue ? "ulong"
            : schema.TextOf("format") is "int64" or "long" || numbers.Max() > int.MaxValue || numbers.Min() < int.MinValue ? "long" : "int";
    }

    private static string NameOf(string value, string? prefix, string? given) => Identifier.Pascal(given ?? value switch
    {
        "" => "Empty",
        "=" => "Eq",
        "!=" => "Ne",
        ">" => "Gt",
        "<" => "Lt",
        ">=" => "Ge",
        "<=" => "Le",
        "~=" => "Approx",
        ['-' or '+', ..] => value,
        _ => prefix + value,
    });
}
