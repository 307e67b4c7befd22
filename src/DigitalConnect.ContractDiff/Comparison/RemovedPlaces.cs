using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Wire.OperationComparers;

namespace DigitalConnect.ContractDiff.Comparison;

/// <summary>Where the revision would have what was removed: a code host can only mark a line that is there.</summary>
internal sealed class RemovedPlaces
{
    private readonly Contract _before;
    private readonly Contract _after;
    private readonly Lazy<Dictionary<string, Endpoint>> _endpoints;

    public RemovedPlaces(Contract before, Contract after)
    {
        (_before, _after) = (before, after);
        _endpoints = new(() => Endpoint.Of(after).DistinctBy(endpoint => endpoint.Name).ToDictionary(endpoint => endpoint.Name));
    }

    public Finding Add(Finding finding)
    {
        // The first character of a document is no place of anything in it.
        if (finding.Base is not null && finding.Revision == _after.Root.Location)
            finding = finding with { Revision = null };
        if (finding.Revision is not null && finding.Base == _before.Root.Location)
            finding = finding with { Base = null };
        return finding is { Revision: null, Base: { } place } ? finding with { RemovedFrom = Find(finding, place)?.Location } : finding;
    }

    private DocumentNode? Find(Finding finding, SourceLocation place)
    {
        var path = JsonPointer.Segments(finding.Pointer);
        var (node, depth) = Walk(_after.References.Counterpart(place.File, _before, _after) ?? _after.Root, path);
        var operation = finding.Operation is { } name ? _endpoints.Value.GetValueOrDefault(name)?.Node : null;
        return depth < 2 && operation is not null ? operation
            : depth == 0 ? _after.Root["paths"] ?? _after.Root["components"] ?? _after.Root.Entries.Select(entry => entry.Value).FirstOrDefault()
            : node;
    }

    // What is in a list has no name by which it could be known again.
    private static (DocumentNode Node, int Depth) Walk(DocumentNode root, IReadOnlyList<string> path)
    {
        var node = root;
        for (var depth = 0; depth < path.Count; depth++)
        {
            if ((node as MappingNode)?[path[depth]] is not { } next)
                return (node, depth);
            node = next;
        }

        return (node, path.Count);
    }
}
