using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Documents.Schemas;

/// <summary>A normalised schema: references followed, <c>allOf</c> merged, null told apart from the types.</summary>
internal sealed class Schema
{
    private static readonly Dictionary<string, SchemaUse> Empty = [];
    private static readonly HashSet<string> NothingRequired = [];

    private const int DeepestAlternative = 4;

    private readonly SchemaReader _reader;
    private readonly SchemaParts _parts;
    private Dictionary<string, SchemaUse?>? _children;
    private Dictionary<string, Dictionary<string, SchemaUse>>? _maps;
    private Dictionary<string, SchemaUse>? _properties;
    private IReadOnlyList<BoundValue?>? _bounds;
    private HashSet<string>? _required;
    private ulong?[]? _shapes;

    public Schema(SchemaReader reader, DocumentNode definition, SchemaParts parts)
    {
        _reader = reader;
        _parts = parts;
        Definition = definition;
        foreach (var part in parts.Nodes)
            Types = TypeSets.Intersect(Types, TypeSets.WithoutNull(TypeSets.Read(part["type"])));
        if (parts.IsImpossible)
            Types = JsonTypes.Nothing;
        else if (Types == JsonTypes.Any && parts.TypeList != JsonTypes.Any)
            (Types, IsTypeList) = (parts.TypeList, true);
    }

    /// <summary>Where the schema is defined.</summary>
    public DocumentNode Definition { get; }

    /// <summary>The types besides null.</summary>
    public JsonTypes Types { get; }

    /// <summary>Whether the types are spelled as an <c>anyOf</c> or <c>oneOf</c> of bare types.</summary>
    public bool IsTypeList { get; }

    /// <summary>The types to compare with those of the other schema: values that are listed one by one have a type, said or not, and what lists
    /// properties is an object, what has items an array.</summary>
    public JsonTypes TypesBeside(Schema other)
    {
        if (Types != JsonTypes.Any || other.Types == JsonTypes.Any)
            return Types;
        var types = TypesOfValues();
        if (types != JsonTypes.Any)
            return other.Types.Contains(types) ? other.Types : types;
        types = TypesOfAlternatives(1);
        return types != JsonTypes.Any ? types
            : Properties.Count > 0 ? JsonTypes.Object
            : Keyword("items") is not null ? JsonTypes.Array
            : JsonTypes.Any;
    }

    // Alternatives of one value each are a list of values, too.
    private JsonTypes TypesOfValues()
    {
        if (Keyword("const") is { } constant)
            return TypeSets.OfValue(constant);
        if (Keyword("enum") is SequenceNode list)
            return list.Items.Aggregate(JsonTypes.Any, (types, value) => types | TypeSets.OfValue(value));
        var own = Alternatives is [var only] ? only.Members.Select(member => member.Schema.TypesOfConstant()).ToList() : [];
        return own.Contains(JsonTypes.Any) ? JsonTypes.Any : own.Aggregate(JsonTypes.Any, (types, type) => types | type);
    }

    private JsonTypes TypesOfConstant() =>
        Keyword("const") is { } constant ? TypeSets.OfValue(constant)
        : Keyword("enum") is SequenceNode { Items: [var only] } ? TypeSets.OfValue(only)
        : JsonTypes.Any;

    // What is one of several things has a type if each of them has.
    private JsonTypes TypesOfAlternatives(int depth)
    {
        var types = Types;
        foreach (var members in Alternatives.Select(alternatives => alternatives.Members))
        {
            var own = members.Select(member => member.Schema).Select(member =>
                member.Types == JsonTypes.Any && depth < DeepestAlternative ? member.TypesOfAlternatives(depth + 1) : member.Types).ToList();
            if (!own.Contains(JsonTypes.Any))
                types = TypeSets.Intersect(types, own.Aggregate((all, type) => all | type));
        }

        return types;
    }

    public bool IsNullable => _parts.IsNullable;

    /// <summary>Whether the schema could not be found, so that nothing can be said about it.</summary>
    public bool IsUnknown => _parts.IsUnknown;

    /// <summary>The alternatives of each <c>oneOf</c> or <c>anyOf</c> in the schema, null left out.</summary>
    public IReadOnlyList<Alternatives> Alternatives => _parts.Alternatives;

    /// <summary>The only alternative, where the schema is nothing but a list of one; null elsewhere.</summary>
    public SchemaUse? OnlyAlternative =>
        Definition is MappingNode node
        && (node.Sequence("oneOf") ?? node.Sequence("anyOf"))?.Items.Where(member => !Nullability.IsNull(member)).ToList() is [var only]
        && node.Entries.All(entry => entry.Key is "oneOf" or "anyOf" or "discriminator" or "nullable" || Annotations.IsAnnotation(entry.Key))
            ? _reader.Read(only)
            : null;

    /// <summary>The members of the schema's own <c>allOf</c>.</summary>
    public IReadOnlyList<SchemaUse> AllOf =>
        Nodes.Count > 0 && Nodes[0].Sequence("allOf") is { } members ? [.. members.Items.Select(_reader.Read)] : [];

    /// <summary>The schemas that extend this one, if it has a discriminator.</summary>
    public IReadOnlyDictionary<string, SchemaUse> Derived => _reader.Derived(Definition);

    public Dictionary<string, SchemaUse> Properties => _properties ??= Keyword("properties") is null ? Empty : ReadMap("properties");

    public HashSet<string> Required => _required ??= MayBe(JsonTypes.Object) ? ReadRequired() : NothingRequired;

    /// <summary>The nodes that the schema is made of.</summary>
    public IReadOnlyList<MappingNode> Parts => Nodes;

    /// <summary>Whether anything in the schema limits the values.</summary>
    public bool Constrains =>
        Nodes.Any(part => part.Entries.Any(entry => entry.Key is not ("allOf" or "$ref" or "$dynamicRef") && !Annotations.IsAnnotation(entry.Key)));

    /// <summary>Whether every value matches.</summary>
    public bool AllowsEverything => Types == JsonTypes.Any && Alternatives.Count == 0 && !Constrains;

    /// <summary>Whether properties that are not listed are ruled out.</summary>
    public bool IsClosed => Keyword("additionalProperties") is not null && Nodes.Any(part => part.Scalar("additionalProperties")?.IsFalse == true);

    /// <summary>Whether properties that no part of the schema knows are ruled out.</summary>
    public bool IsUnevaluatedClosed => Nodes.Any(part => part.Scalar("unevaluatedProperties")?.IsFalse == true);

    // Schemas are told apart by identity, too.
    public override int GetHashCode() => Definition.GetHashCode();

    /// <summary>The hashes that <see cref="SchemaShape"/> computed, by depth.</summary>
    public ulong?[] Shapes => _shapes ??= new ulong?[SchemaShape.Depth + 1];

    private List<MappingNode> Nodes => _parts.Nodes;

    private IReadOnlyList<BoundValue?> Bounds => _bounds ??= BoundValueReader.Read(Nodes);

    /// <summary>The bound that a keyword sets; null if there is none, or none for values of the schema's types.</summary>
    public BoundValue? BoundOf(int keyword) => MayBe(BoundKeyword.All[keyword].Bounded) ? WrittenBound(keyword) : null;

    /// <summary>The same, whether or not it says anything of values of the schema's types.</summary>
    public BoundValue? WrittenBound(int keyword) => Bounds[keyword];

    /// <summary>Whether a value may be of one of these types.</summary>
    public bool MayBe(JsonTypes types) => Types == JsonTypes.Any || (Types & types) != 0;

    /// <summary>The first value of the keyword, or null.</summary>
    public DocumentNode? Keyword(string keyword)
    {
        foreach (var part in Nodes)
        {
            if (part[keyword] is { } value)
                return value;
        }

        return null;
    }

    public IReadOnlyList<DocumentNode> Keywords(string keyword)
    {
        List<DocumentNode>? values = null;
        foreach (var part in Nodes)
        {
            if (part[keyword] is { } value)
                (values ??= []).Add(value);
        }

        return values is null ? [] : values;
    }

    public bool Flag(string keyword)
    {
        foreach (var part in Nodes)
        {
            if (part.Flag(keyword))
                return true;
        }

        return false;
    }

    public string? Text(string keyword) => (Keyword(keyword) as ScalarNode)?.Value;

    /// <summary>The schema that the keyword holds; null if it holds none, or one that allows everything.</summary>
    public SchemaUse? Child(string keyword)
    {
        if (Keyword(keyword) is null)
            return null;
        _children ??= [];
        if (_children.TryGetValue(keyword, out var child))
            return child;
        var nodes = Keywords(keyword)
            .Where(node => node is not (ScalarNode { IsFalse: false } or MappingNode { Entries.Count: 0 } or SequenceNode))
            .ToList();
        return _children[keyword] = nodes.Count == 0 ? null : _reader.Read(nodes);
    }

    /// <summary>The schemas that a keyword other than <c>properties</c> holds by name.</summary>
    public Dictionary<string, SchemaUse> Map(string keyword)
    {
        if (Keyword(keyword) is null)
            return Empty;
        _maps ??= [];
        if (!_maps.TryGetValue(keyword, out var map))
            _maps[keyword] = map = ReadMap(keyword);
        return map;
    }

    public IReadOnlyList<SchemaUse> List(string keyword) => Keyword(keyword) is SequenceNode sequence ? [.. sequence.Items.Select(_reader.Read)] : [];

    private HashSet<string> ReadRequired()
    {
        if (Keyword("required") is null)
            return NothingRequired;
        var required = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in Nodes)
        {
            foreach (var name in part.Sequence("required")?.Items ?? [])
            {
                if (name is ScalarNode { Value: var value })
                    required.Add(value);
            }
        }

        return required;
    }

    private Dictionary<string, SchemaUse> ReadMap(string keyword)
    {
        var map = new Dictionary<string, SchemaUse>((Keyword(keyword) as MappingNode)?.Entries.Count ?? 0, StringComparer.Ordinal);
        foreach (var part in Nodes)
        {
            foreach (var (name, node) in part.Mapping(keyword)?.Entries ?? [])
            {
                if (!map.TryAdd(name, _reader.Read(node)))
                    map[name] = _reader.Read(Entries(keyword, name));
            }
        }

        return map;
    }

    private List<DocumentNode> Entries(string keyword, string name) => [.. Nodes.Select(part => part.Mapping(keyword)?[name]).OfType<DocumentNode>()];
}
