using DigitalConnect.Generator.Documents;
using DigitalConnect.Generator.Naming;

namespace DigitalConnect.Generator.Schemas;

/// <summary>The types that are generated, in the order in which they were met, and the names of all of them.</summary>
internal sealed class TypeRegistry
{
    private readonly Dictionary<ContractNode, string> _components = [];
    private readonly List<NamedType> _types = [];

    /// <summary>Every name that the generated file declares, and that of the member which every class has.</summary>
    public UniqueNames Names { get; } = new("UnknownMembers");

    public IReadOnlyList<NamedType> Types => _types;

    public string? ComponentName(ContractNode schema) => _components.GetValueOrDefault(schema);

    /// <summary>Gives the schemas that the contract names their names, before anything else takes one.</summary>
    public void NameComponents(IEnumerable<ContractNode.Member> components)
    {
        foreach (var (name, schema) in components)
        {
            if (!_components.ContainsKey(schema))
            {
                // The last word of a dotted name says it, if no other schema ends with it.
                var last = Identifier.PascalType(name[(name.LastIndexOf('.') + 1)..]);
                _components.Add(schema, Names.Take(Names.Contains(last) ? Identifier.PascalType(name) : last));
            }
        }
    }

    public string NameOf(ContractNode schema, string hint) => ComponentName(schema) ?? Names.Take(Identifier.PascalType(hint));

    public string CodecOf(string name) => Names.Take(name + "Json");

    public void Add(NamedType type) => _types.Add(type);
}
