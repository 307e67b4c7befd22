using System.Runtime.CompilerServices;
using DigitalConnect.Generator.Documents;
using DigitalConnect.Generator.Naming;

namespace DigitalConnect.Generator.Schemas;

/// <summary>Says which C# type stands for a schema, and makes the types that have to be generated.</summary>
internal sealed class SchemaReader(ContractDocument files, TypeRegistry registry)
{
    private static readonly string[] Compositions = ["allOf", "oneOf", "anyOf"];

    private readonly Dictionary<ContractNode, CSharpType> _types = [];
    private readonly HashSet<ContractNode> _open = [];

    // A large contract refers to each of its schemas many times.
    private readonly Dictionary<ContractNode, TypeUse> _referred = [];

    private readonly HashSet<ContractNode> _forms = [];
    private readonly HashSet<ContractNode> _passed = [];
    private readonly ClassReader _classes = new(files);

    /// <summary>Says that a schema is sent as a form, whose binary fields are files.</summary>
    public void ExpectForm(ContractNode schema)
    {
        var isNullable = false;
        foreach (var part in ClassReader.Parts(Actual(schema, ref isNullable), files))
            _forms.Add(part);
    }

    /// <summary>Whether a schema is sent as a form.</summary>
    public bool IsForm(ContractNode schema) => _forms.Contains(schema);

    /// <summary>The type of a schema where it is used.</summary>
    /// <param name="schema">The schema; null for one that the contract does not give.</param>
    /// <param name="hint">What a type is called that has no name of its own.</param>
    public TypeUse Read(ContractNode? schema, string hint)
    {
        if (schema is null || schema.Kind != NodeKind.Object)
            return new TypeUse(AnyType.Instance, false, EmptySchema.Instance);

        if (schema["$ref"] is not { Kind: NodeKind.Text } reference)
            return ReadActual(schema, hint);

        var target = files.Follow(reference);
        if (!_referred.TryGetValue(target, out var use))
        {
            use = ReadActual(target, hint);

            // What else a schema is may still change while it is read.
            if (use.Type is ClassType or EnumType or ScalarType)
                _referred.TryAdd(target, use);
        }

        return SchemaFacts.AllowsNull(schema) ? use with { IsNullable = true } : use;
    }

    private TypeUse ReadActual(ContractNode schema, string hint)
    {
        var isNullable = false;
        var actual = Actual(schema, ref isNullable);
        isNullable |= SchemaFacts.AllowsNull(actual) || HasNull(actual);
        return new TypeUse(TypeOf(actual, NameInTitle(actual) ?? hint), isNullable, actual);
    }

    /// <summary>The schema behind references, and behind an allOf, oneOf or anyOf of one that says no more than that.</summary>
    public ContractNode Actual(ContractNode schema, ref bool isNullable)
    {
        _passed.Clear();
        while (true)
        {
            isNullable |= SchemaFacts.AllowsNull(schema);
            if (Next(schema) is not { } next)
                return schema;

            if (!_passed.Add(schema))
            {
                files.Refuse(schema.Place, "The schema leads to itself, and never to a type.");
                return EmptySchema.Instance;
            }

            isNullable |= schema["$ref"] is null && HasNull(schema);
            schema = next;
        }
    }

    // A schema with a name that is all of one other is derived from it.
    private ContractNode? Next(ContractNode schema) => schema["$ref"] is { Kind: NodeKind.Text } reference ? files.Follow(reference)
        : schema["allOf"] is not null && registry.ComponentName(schema) is not null ? null
        : Only(schema);

    private ContractNode? Only(ContractNode schema)
    {
        foreach (var keyword in Compositions)
        {
            if (schema[keyword]?.Elements is { Count: > 0 } all && !SchemaFacts.HasStructure(schema, except: keyword))
                return Only(all, keyword);
        }

        return null;
    }

    private ContractNode? Only(IReadOnlyList<ContractNode> all, string keyword)
    {
        var some = all.Where(one => keyword == "allOf" ? IsMeaningful(one) : !SchemaFacts.IsNullOnly(files.Resolve(one))).Take(2).ToList();
        return some is [var only] ? only : null;
    }

    private static bool IsMeaningful(ContractNode schema) => schema["$ref"] is not null || SchemaFacts.HasStructure(schema)
        || SchemaFacts.Types(schema).Count > 0;

    /// <summary>The title of a schema, if it is a name; null if it is words, or there is none.</summary>
    public static string? NameInTitle(ContractNode schema) =>
        schema.TextOf("title") is { Length: > 0 and < 80 } title && title.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_') ? title
            : null;

    /// <summary>The type of a schema within another. Where the schema allows anything, it allows null.</summary>
    public TypeUse ReadPart(ContractNode? schema, string hint)
    {
        var use = Read(schema, hint);
        return use.Type is AnyType && SchemaFacts.AllowsAnything(use.Schema) ? use with { IsNullable = true } : use;
    }

    private bool HasNull(ContractNode schema) =>
        AnyIsNull(schema["oneOf"]) || AnyIsNull(schema["anyOf"]);

    private bool AnyIsNull(ContractNode? alternatives) => alternatives?.Elements.Any(one => SchemaFacts.IsNullOnly(files.Resolve(one))) == true;

    private CSharpType TypeOf(ContractNode schema, string hint)
    {
        if (_types.TryGetValue(schema, out var known))
            return known;

        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            files.Refuse(schema.Place, "Too many schemas lead from one to the next.");
            return AnyType.Instance;
        }

        // Lists and maps have no type of their own, so one that holds itself has no end: what it holds is any JSON.
        if (!_open.Add(schema))
            return AnyType.Instance;

        var type = Make(schema, hint);
        _open.Remove(schema);
        return _types[schema] = type;
    }

    private CSharpType Make(ContractNode schema, string hint)
    {
        var types = SchemaFacts.Types(schema);
        if (EnumTypes.IsEnum(schema))
        {
            var name = registry.NameOf(schema, hint);
            return Registered(EnumTypes.Make(name, registry.CodecOf(name), schema));
        }

        if (SchemaFacts.HasProperties(schema) || schema["allOf"] is { Elements.Count: > 0 })
            return Composed(schema, hint);

        var alternatives = SchemaFacts.Alternatives(schema, files);
        if (alternatives.Count > 0)
        {
            return alternatives.All(one => IsOnlyRequirement(files.Resolve(one))) && types is ["object"] ? Class(schema, hint) : Union(schema,
                alternatives, hint);
        }

        return types switch
        {
            ["array"] => List(schema, hint),
            ["object"] => Object(schema, hint),
            [] when schema["items"] is not null => List(schema, hint),
            [] when schema["additionalProperties"] is { Members.Count: > 0 } => Object(schema, hint),
            [] when schema["const"] is { Kind: NodeKind.Text } => ScalarType.Text,
            [] when schema["const"] is { Kind: NodeKind.Boolean } => ScalarType.Boolean,
            [] when registry.ComponentName(schema) is not null && schema["discriminator"] is not null => Class(schema, hint),
            [var one] => (CSharpType?)ScalarTypes.Of(one, schema) ?? AnyType.Instance,
            _ => AnyType.Instance,
        };
    }

    private CSharpType Composed(ContractNode schema, string hint)
    {
        var parts = ClassReader.Parts(schema, files);
        if (parts.All(part => !SchemaFacts.HasProperties(part) && SchemaFacts.Alternatives(part, files).Count == 0 && !SchemaFacts.IsObject(part)))
        {
            // An allOf of scalars, arrays or maps: together they are one schema.
            var merged = new ObjectNode(schema.Place, parts.SelectMany(part => part.Members).Where(member =>
                member.Name is not ("allOf" or "$ref")));
            return TypeOf(merged, hint);
        }

        return Class(schema, hint);
    }

    private ClassType Class(ContractNode schema, string hint)
    {
        var name = registry.NameOf(schema, hint);
        var type = new ClassType(name, registry.CodecOf(name), schema);
        _types[schema] = type;
        _open.Remove(schema);
        registry.Add(type);
        _classes.Fill(type, this);
        return type;
    }

    private CSharpType Union(ContractNode schema, IReadOnlyList<ContractNode> alternatives, string hint)
    {
        // A union has members of these names, and no type may have a member of its own name.
        var name = registry.NameOf(schema, hint) is var wanted && wanted is "Value" or "Unknown" ? registry.Names.Take(wanted + "Union") : wanted;
        var type = new UnionType(name, registry.CodecOf(name), schema);
        _types[schema] = type;
        _open.Remove(schema);
        var uses = alternatives.Select((one, index) => (Node: one, Use: Read(one, $"{name}{index + 1}")))
            .Where(pair => pair.Use.Type is not AnyType && pair.Use.Type != type).DistinctBy(pair => pair.Use.Type.Name).ToList();
        if (uses.Count == 0 || uses is [{ Use.Type: ScalarType or EnumType }])
            return uses.Count == 0 ? AnyType.Instance : uses[0].Use.Type;

        registry.Add(type);
        UnionCases.Fill(type, uses, files);
        return type;
    }

    private CollectionType List(ContractNode schema, string hint)
    {
        var element = ReadPart(schema["items"] is { Kind: NodeKind.Object } items ? items : null, registry.ComponentName(schema) is null ? hint
            : hint + "Item");
        return new CollectionType(isMap: false, element);
    }

    private CSharpType Object(ContractNode schema, string hint)
    {
        var values = schema["additionalProperties"] ?? (schema["patternProperties"] is { Members: [var pattern, ..] } ? pattern.Value : null);
        return values switch
        {
            { Kind: NodeKind.Object, Members.Count: > 0 } => new CollectionType(isMap: true, ReadPart(values, hint + "Value")),
            { Kind: NodeKind.Object } or { Kind: NodeKind.Boolean, AsText: "true" } when registry.ComponentName(schema) is null =>
                new CollectionType(isMap: true, new TypeUse(AnyType.Instance, true, EmptySchema.Instance)),
            _ => registry.ComponentName(schema) is not null ? Class(schema, hint) : AnyType.Instance,
        };
    }

    private static bool IsOnlyRequirement(ContractNode schema) => schema.Members.All(member =>
        member.Name is "required" or "not" or "title" or "description");

    private EnumType Registered(EnumType type)
    {
        registry.Add(type);
        return type;
    }
}
