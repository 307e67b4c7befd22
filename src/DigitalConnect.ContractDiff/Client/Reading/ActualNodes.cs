using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;

namespace DigitalConnect.ContractDiff.Client.Reading;

/// <summary>Finds the schema that a type is generated from, behind references and what only wraps a reference.</summary>
internal sealed class ActualNodes(Contract contract)
{
    private const int DeepestWrapper = 64;

    private static readonly string[] Compositions = ["allOf", "oneOf", "anyOf"];
    private static readonly string[] OwnKeywords = ["type", "properties", "patternProperties", "additionalProperties", "enum", "multipleOf"];

    private readonly Dictionary<DocumentNode, DocumentNode> _known = [];

    public DocumentNode Of(DocumentNode node)
    {
        var target = contract.References.Follow(node) ?? node;
        return target is MappingNode { Reference: not null } or MappingNode { IsComposed: true } ? End(target) : target;
    }

    private DocumentNode End(DocumentNode node)
    {
        var passed = new List<DocumentNode>();
        DocumentNode? actual;
        while (!_known.TryGetValue(node, out actual))
        {
            // Until the end is known, a schema that leads back to itself is its own end.
            _known.Add(node, node);
            passed.Add(node);
            node = Next(node) ?? node;
        }

        foreach (var start in passed)
            _known[start] = actual;
        return actual;
    }

    private DocumentNode? Next(DocumentNode node)
    {
        if (contract.References.Follow(node) is { } target && target != node)
            return target;
        return OnlyMember(node) is { } member && IsReference(member) ? member : null;
    }

    private bool IsReference(DocumentNode node)
    {
        for (var depth = 0; depth < DeepestWrapper && node is MappingNode { Reference: null } mapping; depth++)
        {
            if (OnlyMember(mapping) is not { } member)
                return false;
            node = member;
        }

        return node is MappingNode { Reference: not null };
    }

    private DocumentNode? OnlyMember(DocumentNode node)
    {
        if (node is not MappingNode { IsComposed: true } mapping || Has(mapping, OwnKeywords))
            return null;
        var members = Compositions.SelectMany(keyword => mapping.Sequence(keyword)?.Items ?? [])
            .Where(member => !Nullability.IsNull(contract.References.Follow(member)))
            .Take(2)
            .ToList();
        return members.Count == 1 ? members[0] : null;
    }

    private static bool Has(MappingNode mapping, string[] keywords)
    {
        foreach (var keyword in keywords)
        {
            if (mapping[keyword] is not null)
                return true;
        }

        return false;
    }
}
