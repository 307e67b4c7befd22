using DigitalConnect.Generator.Naming;
using DigitalConnect.Generator.Schemas;
using Newtonsoft.Json.Linq;

namespace DigitalConnect.Generator.Rendering;

/// <summary>What the template of an enumeration prints.</summary>
internal static class EnumRendering
{
    // What the codec declares: inside it, such a name means the method, not the enumeration.
    private static readonly string[] Methods = ["Format", "Write", "TryRead", "Check", "CollectNames", "IsNamed"];

    public static JObject Of(EnumType type, string @namespace) => new()
    {
        ["kind"] = "enum",
        ["name"] = type.Name,
        ["codec"] = type.Codec,
        ["full"] = Methods.Contains(type.Name) ? $"global::{@namespace}.{type.Name}" : type.Name,
        ["docs"] = ClassRendering.Docs(type),
        ["isDeprecated"] = type.IsDeprecated,
        ["isOfTexts"] = type.IsOfTexts,
        ["underlying"] = type.Underlying,
        ["numbers"] = Runtime.Json + (type.Underlying switch { "ulong" => "UInt64Json", "long" => "Int64Json", _ => "Int32Json" }),
        ["rule"] = CSharpText.Literal("must be one of " + string.Join(", ", type.Values.Select(value => value.Wire.Length == 0 ? "(empty)"
            : value.Wire))),
        ["values"] = new JArray(type.Values.Select(value => new JObject
        {
            ["name"] = value.Name,
            ["number"] = value.Number,
            ["wire"] = CSharpText.Literal(value.Wire),
            ["docs"] = CSharpText.Docs(value.Description is { Length: > 0 } text ? text : $"The value \"{value.Wire}\" of the contract.", "    "),
        })),
    };
}
