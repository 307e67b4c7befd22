using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Documents.Schemas;

/// <summary>Collects the parts of one schema: follows references and <c>allOf</c>, and sees through an alternative of one member.</summary>
internal sealed class SchemaFlattener(Contract contract, SchemaReader reader)
{
    // A schema that is part of itself adds nothing the second time.
    private readonly HashSet<DocumentNode> _seen = [];

    public SchemaParts Parts { get; } = new();

    /// <summary>Adds the parts of a node.</summary>
    /// <returns>Whether null is allowed; null if the node does not say.</returns>
    public bool? Flatten(DocumentNode node)
    {
        if (!_seen.Add(node))
            return null;
        if (node is not MappingNode mapping)
        {
            NoteNoSchema(node);
            return null;
        }

        if (mapping.Reference is null)
            return FlattenOwn(mapping);
        if (contract.References.Resolve(mapping) is not { } target)
        {
            Parts.IsUnknown = true;
            return null;
        }

        if (!mapping.IsDynamic && mapping["$dynamicRef"] is { } other)
            NoteUnreadable(other, "a $dynamicRef beside a $ref");
        var own = contract.Is31 && mapping.Entries.Count > 1 ? FlattenOwn(mapping) : null;
        return Flatten(target) is var inner ? own ?? inner : own;
    }

    // JSON Schema 2020-12 has the schemas true and false; null is what an empty value of YAML gives.
    private void NoteNoSchema(DocumentNode node)
    {
        if (node is ScalarNode { Kind: NodeKind.Boolean or NodeKind.Null } value)
        {
            Parts.IsImpossible |= value.IsFalse;
            return;
        }

        NoteUnreadable(node, "this is no schema");
    }

    private void NoteUnreadable(DocumentNode node, string what)
    {
        Parts.IsUnknown = true;
        contract.Notes.Add($"{node.File}:{node.Line}:{node.Column}: {what}; it is not compared.");
    }

    private bool? FlattenOwn(MappingNode node)
    {
        Parts.Nodes.Add(node);
        var opinions = new List<bool?>();
        foreach (var member in node.Sequence("allOf")?.Items ?? [])
            opinions.Add(Flatten(member));
        opinions.Add(FlattenAlternatives(node, "oneOf"));
        opinions.Add(FlattenAlternatives(node, "anyOf"));
        return Nullability.Own(node) ?? (opinions.Contains(false) ? false : opinions.Contains(true) ? true : null);
    }

    private bool? FlattenAlternatives(MappingNode node, string keyword)
    {
        if (node.Sequence(keyword) is not { } list)
            return null;
        var members = list.Items.Where(member => !Nullability.IsNull(contract.References.Follow(member))).ToList();
        var hasNull = members.Count < list.Items.Count;
        if (members.Count == 1)
            return Flatten(members[0]) is var inner && hasNull ? true : inner;
        if (members.Count > 1)
            Add(new Alternatives(keyword, list, members, reader), members);
        return hasNull ? true : null;
    }

    private void Add(Alternatives alternatives, List<DocumentNode> members)
    {
        var types = members.Select(BareType).ToList();
        if (types.Contains(JsonTypes.Any) || Parts.TypeList != JsonTypes.Any)
            Parts.Add(alternatives);
        else
            Parts.TypeList = types.Aggregate((all, type) => all | type);
    }

    private static JsonTypes BareType(DocumentNode member) =>
        member is MappingNode mapping && mapping.Entries.All(entry => entry.Key == "type" || Annotations.IsAnnotation(entry.Key))
            ? TypeSets.Read(mapping["type"])
            : JsonTypes.Any;
}
