using DigitalConnect.ContractDiff.Comparing.OperationComparers;
using DigitalConnect.ContractDiff.Loading;

namespace DigitalConnect.ContractDiff.ClientImpact.Reading;

/// <summary>A success status that the contract declares.</summary>
/// <param name="Status">The status: a number, <c>2XX</c> or <c>default</c>.</param>
/// <param name="Use">Where the operation declares it.</param>
/// <param name="Schema">The schema of the answer's body; null if it has none.</param>
/// <param name="MediaType">The first media type of the body; null if it has none.</param>
internal sealed record DeclaredSuccess(string Status, DocumentNode Use, DocumentNode? Schema, string? MediaType)
{
    /// <summary>The successes of an operation, in order. Where it names none, <c>default</c> is the success.</summary>
    public static IReadOnlyList<DeclaredSuccess> Of(Contract contract, Endpoint endpoint)
    {
        var responses = (contract.References.Follow(endpoint.Node["responses"]) as MappingNode)?.Entries ?? [];
        var successes = responses.Where(response => response.Key.StartsWith('2')).Select(response => Read(contract, response.Key, response.Value)).ToList();
        if (successes.Count == 0)
            successes.AddRange(responses.Where(response => response.Key == "default").Select(response => Read(contract, response.Key, response.Value)).Where(success => success.Schema is not null));
        return successes;
    }

    private static DeclaredSuccess Read(Contract contract, string status, DocumentNode use)
    {
        var contents = contract.References.Follow(use) is MappingNode node ? DeclaredParameter.Contents(contract, node).ToList() : [];
        return new DeclaredSuccess(status, use, contents.Select(content => content.Schema).FirstOrDefault(schema => schema is not null), contents.FirstOrDefault().MediaType);
    }
}
