using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Wire.OperationComparers;

namespace DigitalConnect.ContractDiff.Wire;

/// <summary>The security schemes of both documents. Their names are on no wire: one that is only called otherwise is the same.</summary>
internal sealed class SecuritySchemes
{
    private readonly Dictionary<string, string> _renamed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used;

    public SecuritySchemes(Contract before, Contract after, UnchangedNodes unchanged)
    {
        (Base, Revision) = (Read(before), Read(after));
        _used = Used(before);
        foreach (var (name, scheme) in Base.Where(scheme => !Revision.ContainsKey(scheme.Key)))
        {
            var same = Revision.FirstOrDefault(
                other => !Base.ContainsKey(other.Key) && !_renamed.ContainsValue(other.Key) && unchanged.Contain(scheme.Node, other.Value.Node)).Key;
            if (same is not null)
                _renamed.Add(name, same);
        }
    }

    public IReadOnlyDictionary<string, Element> Base { get; }

    public IReadOnlyDictionary<string, Element> Revision { get; }

    /// <summary>Whether an operation of the old document asks for the scheme.</summary>
    public bool IsUsed(string name) => _used.Contains(name);

    /// <summary>The name that a scheme of the old document has in the new one, if it is there.</summary>
    public string NewName(string oldName) => _renamed.GetValueOrDefault(oldName, oldName);

    private static HashSet<string> Used(Contract contract)
    {
        var paths = contract.References.Follow(contract.Root["paths"]) as MappingNode;
        var own = (paths?.Entries ?? [])
            .SelectMany(path => Endpoint.Of(contract, path.Key, path.Value))
            .Select(endpoint => endpoint.Node["security"]);
        return [.. own.Append(contract.Root["security"]).OfType<SequenceNode>().SelectMany(list => list.Items).OfType<MappingNode>()
            .SelectMany(alternative => alternative.Entries).Select(entry => entry.Key)];
    }

    private static Dictionary<string, Element> Read(Contract contract) =>
        Element.Map(contract, contract.Root.Mapping("components")?["securitySchemes"], StringComparer.Ordinal);
}
