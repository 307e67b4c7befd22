using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;

namespace DigitalConnect.ContractDiff.Wire.SchemaComparers;

/// <summary>What a reference calls a component, wherever the component is kept.</summary>
internal static class ComponentNames
{
    private static readonly string[] Extensions = [".json", ".yaml", ".yml"];

    /// <summary>The name at the end of a reference, of a path, or the name itself.</summary>
    public static string Of(string reference)
    {
        var hash = reference.IndexOf('#', StringComparison.Ordinal);
        var text = hash >= 0 && hash < reference.Length - 1 ? reference : reference[..(hash < 0 ? reference.Length : hash)];
        var name = text[(text.LastIndexOfAny(['/', '#']) + 1)..];
        return Extensions.FirstOrDefault(extension => name.EndsWith(extension, StringComparison.Ordinal)) is { } end ? name[..^end.Length] : name;
    }

    /// <summary>The first value of the schema's discriminator that stands for a component; null if none does.</summary>
    public static string? Tag(Schema schema, string component) =>
        (from entry in (schema.Keyword("discriminator") as MappingNode)?.Mapping("mapping")?.Entries ?? []
         where entry.Value is ScalarNode { Value: var target } && Of(target) == component
         select entry.Key).FirstOrDefault();
}
