using DigitalConnect.ContractDiff.Client.Naming;
using DigitalConnect.ContractDiff.Client.Surface;
using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;

namespace DigitalConnect.ContractDiff.Client.Reading;

/// <summary>The types of a client, by the schema they are generated from.</summary>
internal sealed class TypeRegistry
{
    private readonly Dictionary<DocumentNode, ClientType> _byNode = [];
    private readonly Dictionary<string, ClientType> _components = new(StringComparer.Ordinal);
    private readonly List<(ClientType Type, Schema? Schema)> _types = [];
    private readonly TypeNames _names = new();

    /// <summary>The types in the order in which they were found; grows while they are read.</summary>
    public IReadOnlyList<(ClientType Type, Schema? Schema)> Types => _types;

    /// <summary>The types of the schemas that the contract names. One that stands there under two names is there twice.</summary>
    public IReadOnlyDictionary<string, ClientType> Components => _components;

    public ClientType? Find(DocumentNode actual) => _byNode.GetValueOrDefault(actual);

    /// <summary>Adds the schemas that the contract names. The type of one that stands there under two names has the first.</summary>
    public void AddComponents(Contract contract, ActualNodes actualNodes, SchemaReader schemas)
    {
        var components = contract.References.Follow(contract.Root.Mapping("components")?["schemas"]) as MappingNode;
        foreach (var (name, node) in components?.Entries ?? [])
        {
            var actual = actualNodes.Of(node);
            if (Find(actual) is { } known)
                _components.TryAdd(name, known);
            else if (actual is MappingNode && schemas.Read(actual).Schema is var schema && HasType(schema))
                _components.TryAdd(name, Add(schema, actual, name, component: name));
        }
    }

    public ClientType AddInline(Schema schema, DocumentNode actual, string? hint)
    {
        var title = hint is null && TypeNames.IsName(schema.Text("title")) ? schema.Text("title") : null;
        return Add(schema, actual, hint ?? title, component: null, isTitled: title is not null);
    }

    /// <summary>Adds the type of what an operation gives, whose name is its own.</summary>
    public void Add(ClientType result) => _types.Add((result, null));

    public static bool IsEnum(Schema schema) =>
        schema.Keyword("enum") is SequenceNode && (schema.Types & ~(JsonTypes.String | JsonTypes.Integer)) == JsonTypes.Any;

    public static bool IsMap(Schema schema) =>
        schema.Types.HasFlag(JsonTypes.Object)
            && schema.Properties.Count == 0
            && (schema.Keyword("additionalProperties") is MappingNode || schema.Map("patternProperties").Count > 0);

    // No class says "one of several": the generator refuses it, so all that is known of such a value is that it is JSON.
    private static bool HasType(Schema schema) =>
        IsEnum(schema) || ((schema.Properties.Count > 0 || schema.Alternatives.Count == 0)
        && ScalarTypes.Of(schema, isEnum: false) is null && !schema.Types.HasFlag(JsonTypes.Array) && !IsMap(schema));

    private ClientType Add(Schema schema, DocumentNode actual, string? hint, string? component, bool isTitled = false)
    {
        var type = new ClientType(_names.Take(hint), actual) { Component = component, IsTitled = isTitled, IsEnum = IsEnum(schema) };
        _byNode.Add(actual, type);
        _types.Add((type, schema));
        return type;
    }
}
