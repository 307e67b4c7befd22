using DigitalConnect.Generator.Documents;
using DigitalConnect.Generator.Naming;

namespace DigitalConnect.Generator.Schemas;

/// <summary>Reads the members of a class from its properties, its allOf and its base.</summary>
internal sealed class ClassReader(ContractDocument files)
{
    // What every object of .NET has, and what every generated class has.
    private static readonly string[] Inherited =
        ["Equals", "ToString", "GetHashCode", "GetType", "Finalize", "MemberwiseClone", "ReferenceEquals", "UnknownMembers"];

    /// <summary>A schema and everything that it is put together from, its own words last.</summary>
    public static IReadOnlyList<ContractNode> Parts(ContractNode schema, ContractDocument files)
    {
        var actual = files.Resolve(schema);
        if (actual["allOf"] is null)
            return [actual];

        var parts = new List<ContractNode>();
        Collect(actual, files, parts, []);
        return parts;
    }

    public void Fill(ClassType type, SchemaReader reader)
    {
        type.Base = Base(type, reader);
        var own = ReadMembers(type, type.Base, reader);
        if (own is null)
        {
            // A member that the base has with another type can't be declared again: the class stands on its own.
            type.Base = null;
            own = ReadMembers(type, null, reader)!;
        }

        type.Members = own;
        type.Discriminator = type.Schema["discriminator"]?.TextOf("propertyName") ?? type.Schema.TextOf("discriminator");
    }

    private static void Collect(ContractNode schema, ContractDocument files, List<ContractNode> parts, HashSet<ContractNode> seen)
    {
        var actual = files.Resolve(schema);
        if (!seen.Add(actual))
            return;

        foreach (var element in actual["allOf"]?.Elements ?? [])
            Collect(element, files, parts, seen);

        parts.Add(actual);
    }

    private static ClassType? Base(ClassType type, SchemaReader reader)
    {
        foreach (var element in type.Schema["allOf"]?.Elements ?? [])
        {
            if (element["$ref"] is not null && reader.Read(element, type.Name).Type is ClassType { } found && !Chain(found).Contains(type))
                return found;
        }

        return null;
    }

    private static IEnumerable<ClassType> Chain(ClassType? type)
    {
        for (; type is not null; type = type.Base)
            yield return type;
    }

    // Null if the base declares a member that this class has with another type.
    private List<ClassMember>? ReadMembers(ClassType type, ClassType? @base, SchemaReader reader)
    {
        var parts = Parts(type.Schema, files);
        var required = parts.SelectMany(part => part["required"]?.Elements ?? []).Select(name => name.AsText ?? "").ToHashSet(StringComparer.Ordinal);
        var inherited = @base?.Members ?? [];
        var names = new UniqueNames([type.Name, .. inherited.Select(member => member.Name)]);
        var members = new Dictionary<string, ClassMember>(StringComparer.Ordinal);
        foreach (var member in inherited)
            members.Add(member.Wire, member with { IsInherited = true, IsRequired = member.IsRequired || required.Contains(member.Wire) });

        var fromBase = @base is null ? null : Parts(@base.Schema, files).ToHashSet();
        foreach (var property in parts.Where(part => fromBase?.Contains(part) != true).SelectMany(Properties))
        {
            var member = ReadMember(type, property, required, reader, members.GetValueOrDefault(property.Name)?.Name
                ?? names.Take(NameOf(property.Name, type.Name)));
            if (!members.TryGetValue(property.Name, out var earlier))
            {
                members.Add(property.Name, member);
            }
            else if (!earlier.IsInherited)
            {
                // Of two parts, the one that says more than "anything" says the type.
                members[property.Name] = member.Use.Type is AnyType ? earlier : member;
            }
            else if (earlier.Use.Type.Name != member.Use.Type.Name)
            {
                return null;
            }
        }

        return [.. members.Values];
    }

    // Alternatives beside properties add members that may be there.
    private IReadOnlyList<ContractNode.Member> Properties(ContractNode part)
    {
        var own = part["properties"]?.Members ?? [];
        var alternatives = SchemaFacts.Alternatives(part, files);
        return alternatives.Count == 0 ? own
            : [.. own, .. alternatives.SelectMany(one => Parts(one, files)).SelectMany(one => one["properties"]?.Members ?? [])
                .Where(member => part["properties"]?[member.Name] is null)];
    }

    private ClassMember ReadMember(ClassType type, ContractNode.Member property, HashSet<string> required, SchemaReader reader, string name)
    {
        var use = reader.IsForm(type.Schema) && File(property.Value) is { } file ? file : reader.ReadPart(property.Value, Hint(type, property.Value,
            name));
        var isReadOnly = property.Value.Flag("readOnly") || use.Schema.Flag("readOnly");
        var isRequired = required.Contains(property.Name);
        return new ClassMember(property.Name, name, use, property.Value)
        {
            IsRequired = isRequired,
            MustBeSet = isRequired && !isReadOnly,
            IsReadOnly = isReadOnly,
            IsWriteOnly = property.Value.Flag("writeOnly") || use.Schema.Flag("writeOnly"),
        };
    }

    private TypeUse? File(ContractNode property)
    {
        var schema = files.Resolve(property);
        return SchemaFacts.IsBinary(schema) ? new TypeUse(FileType.Instance, false, schema)
            : schema["items"] is { Kind: NodeKind.Object } items && File(items) is { } file ? new TypeUse(new CollectionType(isMap: false, file),
                false, schema)
            : null;
    }

    private string Hint(ClassType type, ContractNode schema, string name) => EnumTypes.IsEnum(files.Resolve(schema)) ? type.Name + name : name;

    private static string NameOf(string wire, string className)
    {
        var name = Identifier.Pascal(wire);
        return name == className || Inherited.Contains(name) ? name + "Value" : name;
    }
}
