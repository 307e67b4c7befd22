using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Wire;

/// <summary>A parameter, header, body or the like: where it is used and where it is defined.</summary>
/// <param name="Node">Its definition.</param>
/// <param name="Use">The place that uses it: the definition itself, or a <c>$ref</c> to it.</param>
internal sealed record Element(MappingNode Node, DocumentNode Use)
{
    /// <summary>Whether it is declared for all operations of a path.</summary>
    public bool IsShared { get; init; }

    public static Element? Of(Contract contract, DocumentNode? use) =>
        contract.References.Follow(use) is MappingNode node ? new Element(node, use!) : null;

    /// <summary>The elements of a map, by name; the case of the names counts or not, as the comparer says.</summary>
    public static Dictionary<string, Element> Map(Contract contract, DocumentNode? map, IEqualityComparer<string> comparer)
    {
        if (map is null)
            return [];
        var elements = new Dictionary<string, Element>(comparer);
        foreach (var (name, use) in (contract.References.Follow(map) as MappingNode)?.Entries ?? [])
        {
            if (Of(contract, use) is { } element)
                elements.TryAdd(name, element);
        }

        return elements;
    }
}
