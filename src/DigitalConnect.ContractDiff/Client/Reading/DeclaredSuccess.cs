using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;
using DigitalConnect.ContractDiff.Wire.OperationComparers;

namespace DigitalConnect.ContractDiff.Client.Reading;

/// <summary>A success status that the contract declares.</summary>
/// <param name="Status">The status: a number, <c>2XX</c> or <c>default</c>.</param>
/// <param name="Use">Where the operation declares it.</param>
/// <param name="Schema">The schema of the response's body; null if it has none.</param>
/// <param name="MediaType">The first media type of the body; null if it has none.</param>
internal sealed record DeclaredSuccess(string Status, DocumentNode Use, DocumentNode? Schema, string? MediaType)
{
    /// <summary>The successes of an operation, in order. Where it names none, <c>default</c> is the success.</summary>
    public static IReadOnlyList<DeclaredSuccess> Of(Contract contract, Endpoint endpoint)
    {
        if (contract.References.Follow(endpoint.Node["responses"]) is not MappingNode responses)
            return [];
        var successes = new List<DeclaredSuccess>();
        foreach (var (status, use) in responses)
        {
            if (status.StartsWith('2'))
                successes.Add(Read(contract, status, use));
        }

        if (successes.Count == 0 && responses["default"] is { } any && Read(contract, "default", any) is { Schema: not null } success)
            successes.Add(success);
        return successes;
    }

    /// <summary>The errors of an operation that have a schema in JSON.</summary>
    public static IEnumerable<DeclaredSuccess> Errors(Contract contract, Endpoint endpoint)
    {
        if (contract.References.Follow(endpoint.Node["responses"]) is not MappingNode responses)
            return [];
        var errors = responses.Entries.Where(response => response.Key is ['4' or '5', ..]);
        return errors.Concat(responses.Entries.Where(response => response.Key == "default"))
            .Select(response => Read(contract, response.Key, response.Value))
            .Where(error => error.Schema is not null && error.MediaType!.Contains("json", StringComparison.OrdinalIgnoreCase));
    }

    private static DeclaredSuccess Read(Contract contract, string status, DocumentNode use)
    {
        var contents = contract.References.Follow(use) is MappingNode node ? DeclaredContent.Of(contract, node) : [];
        return new DeclaredSuccess(
            status,
            use,
            contents.FirstOrDefault(content => content.Schema is not null)?.Schema,
            contents is [var first, ..] ? first.MediaType : null);
    }
}
