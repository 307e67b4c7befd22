using DigitalConnect.Generator.Documents;
using DigitalConnect.Generator.Naming;

namespace DigitalConnect.Generator.Schemas;

/// <summary>The cases of a union, and which of its discriminator's values mean which.</summary>
internal static class UnionCases
{
    public static void Fill(UnionType type, IReadOnlyList<(ContractNode Node, TypeUse Use)> uses, ContractDocument files)
    {
        var names = new UniqueNames("Unknown", "Value", type.Name, "Equals", "ToString", "GetHashCode", "GetType", "From", "MemberwiseClone",
            "Finalize", "ReferenceEquals");
        var mapping = type.Schema["discriminator"]?["mapping"]?.Members ?? [];
        type.Discriminator = type.Schema["discriminator"]?.TextOf("propertyName");
        type.Cases = [.. uses.Select(pair => new UnionType.Case(names.Take(NameOf(pair.Use.Type)), pair.Use.Type, Values(pair.Node, mapping,
            files)))];
    }

    /// <summary>The discriminator's values that mean a schema: those that are mapped to it, else its name.</summary>
    public static IReadOnlyList<string> Values(ContractNode node, IReadOnlyList<ContractNode.Member> mapping, ContractDocument files)
    {
        var actual = files.Resolve(node);
        var mapped = mapping.Where(one => one.Value.AsText is { } target && Leads(target, one.Value, node, actual, files)).Select(one =>
            one.Name).ToList();
        return mapped.Count > 0 ? mapped : node.TextOf("$ref") is { } reference ? [reference[(reference.LastIndexOf('/') + 1)..]] : [];
    }

    private static bool Leads(string target, ContractNode place, ContractNode node, ContractNode actual, ContractDocument files) =>
        node.TextOf("$ref") is { } reference && (reference == target || reference.EndsWith("/" + target, StringComparison.Ordinal))
        || (target.Contains('#', StringComparison.Ordinal) && files.Resolve(files.Follow(place)) == actual);

    private static string NameOf(CSharpType type) => type switch
    {
        NamedType => type.Name,
        CollectionType { IsMap: true } => "Map",
        CollectionType list => "ListOf" + NameOf(list.Element.Type),
        ScalarType { Name: "string" } => "Text",
        ScalarType { Name: "bool" } => "Boolean",
        ScalarType { Kind: ScalarKind.Integer } => "Integer",
        ScalarType { Kind: ScalarKind.Number } => "Number",
        ScalarType { Name: "byte[]" } => "Bytes",
        ScalarType => type.Name[(type.Name.LastIndexOf('.') + 1)..],
        _ => "Any",
    };
}
