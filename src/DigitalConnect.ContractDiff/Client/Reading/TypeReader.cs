using DigitalConnect.ContractDiff.Client.Surface;
using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.Generator.Documents;
using DigitalConnect.Generator.Schemas;

namespace DigitalConnect.ContractDiff.Client.Reading;

/// <summary>Reads the types of the generator's model.</summary>
internal sealed class TypeReader
{
    private readonly Dictionary<NamedType, ClientType> _types = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ContractNode, ClientType> _bySchema = new(ReferenceEqualityComparer.Instance);
    private readonly List<ClientType> _all = [];
    private readonly DocumentNode _root;

    public TypeReader(Generator.Contract model, IEnumerable<ContractNode.Member> components, DocumentNode root)
    {
        _root = root;
        var names = new Dictionary<ContractNode, string>();
        foreach (var (name, schema) in components)
            names.TryAdd(schema, name);
        foreach (var type in model.Types.Types)
            Add(type, names.GetValueOrDefault(type.Schema));
        foreach (var (type, made) in _types)
            AddMembers(type, made);
    }

    /// <summary>The types, those of results included, in the order of the generated code.</summary>
    public IReadOnlyList<ClientType> All => _all;

    public ClientType? Find(ContractNode schema) => _bySchema.GetValueOrDefault(schema);

    public void Add(ClientType result) => _all.Add(result);

    /// <summary>A type where it is used.</summary>
    public TypeReference Refer(CSharpType type, bool isNullable) => type switch
    {
        NamedType named => new TypeReference(named.Name, isNullable) { Type = _types[named] },
        CollectionType { Element: var element } collection => new TypeReference(collection.IsMap ? TypeReference.Map : TypeReference.List, isNullable)
        {
            Element = Refer(element.Type, element.IsNullable),
        },
        _ => new TypeReference(type.Name[(type.Name.LastIndexOf('.') + 1)..], isNullable) { IsScalarValue = type.IsValue },
    };

    private void Add(NamedType type, string? component)
    {
        var made = new ClientType(type.Name, SourceDocument.SourceOf(type.Schema) ?? _root)
        {
            Component = component,
            IsTitled = SchemaReader.NameInTitle(type.Schema) is not null,
            Kind = type switch { EnumType => ClientTypeKind.Enum, UnionType => ClientTypeKind.Union, _ => ClientTypeKind.Class },
        };
        _types.Add(type, made);
        _bySchema.TryAdd(type.Schema, made);
        _all.Add(made);
    }

    private void AddMembers(NamedType type, ClientType made)
    {
        switch (type)
        {
            case EnumType enumeration:
                AddValues(enumeration, made);
                break;
            case UnionType union:
                AddCases(union, made);
                break;
            case ClassType named:
                made.Base = named.Base is { } parent ? _types[parent] : null;
                if (named is { Derived: { Count: > 0 } derived, Discriminator: { } property })
                    made.Discriminator = Discriminator(named, property, derived);
                made.HasFiles = named.Members.Any(member => IsFile(member.Use.Type));
                foreach (var member in named.Members)
                    made.Add(Read(member, made));
                break;
        }
    }

    private ClientDiscriminator Discriminator(NamedType type, string property, IEnumerable<(string Value, ClassType Type)> kinds)
    {
        var byValue = kinds.DistinctBy(kind => kind.Value).ToDictionary(kind => kind.Value, kind => _types[kind.Type], StringComparer.Ordinal);
        var node = type.Schema["discriminator"] is { } discriminator ? SourceDocument.SourceOf(discriminator) : null;
        return new ClientDiscriminator(property, byValue, node ?? _types[type].Node);
    }

    private static bool IsFile(CSharpType type) => type is FileType || (type is CollectionType { Element.Type: var held } && IsFile(held));

    private ClientMember Read(ClassMember member, ClientType type) => new(member.Name, SourceDocument.SourceOf(member.Node) ?? type.Node)
    {
        Type = Refer(member.Use.Type, member.MayBeNull),
        Wire = member.Wire,
        IsRequired = member.MustBeSet,
        IsRequiredInCalls = member is { IsRequired: true, MustBeSet: false, IsReadOnly: false, Use.IsNullable: false },
        IsObsolete = member.IsDeprecated,
    };

    private static void AddValues(EnumType type, ClientType made)
    {
        foreach (var value in type.Values)
            made.Add(new ClientMember(value.Name, SourceDocument.SourceOf(value.Node) ?? made.Node) { Number = value.Number, Wire = value.Wire });
    }

    private void AddCases(UnionType type, ClientType made)
    {
        if (type.Discriminator is { } property)
        {
            made.Discriminator = Discriminator(type, property,
                from one in type.Cases
                from value in one.Values
                where one.Type is ClassType
                select (value, (ClassType)one.Type));
        }

        foreach (var one in type.Cases)
            made.Add(new ClientMember(one.Name, made.Node) { Type = Refer(one.Type, isNullable: true) });
        foreach (var name in new[] { "Unknown", "Value" })
            made.Add(new ClientMember(name, made.Node) { Type = Refer(AnyType.Instance, isNullable: true) });
    }
}
