using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;
using DigitalConnect.ContractDiff.Wire.OperationComparers;

namespace DigitalConnect.ContractDiff.Client.Reading;

/// <summary>A parameter as the contract declares it; the body is one, too.</summary>
/// <param name="Name">The name.</param>
/// <param name="Place"><c>path</c>, <c>query</c>, <c>header</c>, <c>cookie</c> or <c>body</c>.</param>
/// <param name="Node">The definition.</param>
/// <param name="Use">Where the operation uses it.</param>
internal sealed record DeclaredParameter(string Name, string Place, MappingNode Node, DocumentNode Use)
{
    public DocumentNode? Schema { get; init; }

    public IReadOnlyList<string> MediaTypes { get; init; } = [];

    public bool IsRequired => Place == "path" || Node.Flag("required");

    public ExactNumber Position => Node.Scalar("x-position")?.Number ?? 0;

    public static IEnumerable<DeclaredParameter> Of(Contract contract, DocumentNode? list)
    {
        foreach (var use in (list as SequenceNode)?.Items ?? [])
        {
            if (contract.References.Follow(use) is MappingNode node && node.Text("name") is { Length: > 0 } name && node.Text("in") is { } place)
            {
                yield return new DeclaredParameter(
                    name, place, node, use)
                { Schema = node["schema"] ?? DeclaredContent.First(contract, node)?.Schema };
            }
        }
    }

    public static IEnumerable<DeclaredParameter> OfBody(Contract contract, DocumentNode use)
    {
        if (contract.References.Follow(use) is not MappingNode node)
            yield break;
        var contents = DeclaredContent.Of(contract, node);
        yield return new DeclaredParameter(node.Text("x-name") is { Length: > 0 } name ? name : "body", "body", node, use)
        {
            Schema = contents is [var first, ..] ? first.Schema : null,
            MediaTypes = [.. contents.Select(content => content.MediaType)],
        };
    }
}
