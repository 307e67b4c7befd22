using DigitalConnect.ContractDiff.Client.Naming;
using DigitalConnect.ContractDiff.Client.Surface;
using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;

namespace DigitalConnect.ContractDiff.Client.Reading;

/// <summary>Reads the members of classes.</summary>
internal sealed class MemberReader(TypeReader types)
{
    // The same few names are all over a contract.
    private readonly Dictionary<string, MemberNames> _names = new(StringComparer.Ordinal);

    public void Read(ClientType type, Schema schema)
    {
        foreach (var (name, property) in schema.Properties)
            type.Add(Read(type, schema, name, property));
    }

    private ClientMember Read(ClientType type, Schema schema, string name, SchemaUse property)
    {
        var isRequired = schema.Required.Contains(name);
        return new ClientMember(Names(name).In(type.Name), property.Node)
        {
            Type = types.Read(property, Hint(type, name, property), name, isOptional: !isRequired),
            Wire = name,
            IsRequired = isRequired,
            IsObsolete = property.Node is MappingNode node && node.Flag("deprecated"),
        };
    }

    // An enumeration is named after its class, too, if it stands in the property itself.
    private string Hint(ClientType type, string name, SchemaUse property)
    {
        var own = Names(name).InNSwag;
        var isOwnEnum = property.Node is MappingNode node && node["enum"] is not null;
        return isOwnEnum
            && !type.Name.Contains("Anonymous", StringComparison.Ordinal)
            && !own.StartsWith(type.Name, StringComparison.OrdinalIgnoreCase)
            ? type.Name + own
            : own;
    }

    private MemberNames Names(string property)
    {
        if (!_names.TryGetValue(property, out var names))
            _names.Add(property, names = new MemberNames(property));
        return names;
    }
}
