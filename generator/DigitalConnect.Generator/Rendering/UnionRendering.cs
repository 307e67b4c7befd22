using DigitalConnect.Generator.Naming;
using DigitalConnect.Generator.Schemas;
using Newtonsoft.Json.Linq;

namespace DigitalConnect.Generator.Rendering;

/// <summary>What the template of a union prints.</summary>
internal static class UnionRendering
{
    public static JObject Of(UnionType type) => new()
    {
        ["kind"] = "union",
        ["name"] = type.Name,
        ["codec"] = type.Codec,
        ["docs"] = ClassRendering.Docs(type),
        ["isDeprecated"] = type.IsDeprecated,
        ["discriminator"] = type.Discriminator is { } discriminator && type.Cases.Any(one => one.Values.Count > 0)
            ? CSharpText.Literal(discriminator) : null,
        ["cases"] = new JArray(type.Cases.Select(one => new JObject
        {
            ["name"] = one.Name,
            ["local"] = char.ToLowerInvariant(one.Name[0]) + one.Name[1..] + "Value",
            ["typeName"] = one.Type.Name,
            ["pair"] = one.Type.Pair,
            ["codec"] = one.Type.Codec,
            ["isConvertible"] = one.Type is not CollectionType,
            ["hasNames"] = one.Type is ClassType or UnionType,
            ["text"] = one.Type.IsText ? one.Type.Codec : $"{Runtime.Json}JsonText<{one.Type.Pair}>",
            ["values"] = new JArray(one.Values.Select(value => (object)CSharpText.Literal(value))),
            ["others"] = DiscriminatorPattern.Of(one.Type, type.Discriminator, type.Cases.SelectMany(other => other.Values).Except(one.Values)),
            ["conflict"] = CSharpText.Literal($"is a {one.Name}, but its {type.Discriminator} says that it is another"),
        })),
    };
}
