using DigitalConnect.ContractDiff.Loading;
using DigitalConnect.ContractDiff.Schemas;

namespace DigitalConnect.ContractDiff.ClientImpact.Reading;

/// <summary>Finds the schema that a type is generated from, behind references and what only wraps a reference.</summary>
internal static class ActualNode
{
    private const int Deepest = 64;

    private static readonly string[] Compositions = ["allOf", "oneOf", "anyOf"];
    private static readonly string[] OwnKeywords = ["type", "properties", "patternProperties", "additionalProperties", "enum", "multipleOf"];

    public static DocumentNode Of(Contract contract, DocumentNode node)
    {
        for (var depth = 0; depth < Deepest; depth++)
        {
            node = contract.References.Follow(node) ?? node;
            if (OnlyMember(contract, node) is not { } member || !IsReference(contract, member))
                break;
            node = member;
        }

        return node;
    }

    private static bool IsReference(Contract contract, DocumentNode node)
    {
        for (var depth = 0; depth < Deepest && node is MappingNode mapping && mapping.Scalar("$ref") is null; depth++)
        {
            if (OnlyMember(contract, mapping) is not { } member)
                return false;
            node = member;
        }

        return node is MappingNode reference && reference.Scalar("$ref") is not null;
    }

    private static DocumentNode? OnlyMember(Contract contract, DocumentNode node)
    {
        if (node is not MappingNode mapping || !Has(mapping, Compositions) || Has(mapping, OwnKeywords))
            return null;
        var members = Compositions.SelectMany(keyword => mapping.Sequence(keyword)?.Items ?? []).Where(member => !Nullability.IsNull(contract.References.Follow(member))).Take(2).ToList();
        return members.Count == 1 ? members[0] : null;
    }

    private static bool Has(MappingNode mapping, string[] keywords) => Array.Exists(keywords, keyword => mapping[keyword] is not null);
}
