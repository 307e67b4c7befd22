using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Wire;

/// <summary>The security schemes of both documents. Their names are on no wire: one that is only called otherwise is the same.</summary>
internal sealed class SecuritySchemes
{
    private readonly Dictionary<string, string> _renamed = new(StringComparer.Ordinal);

    public SecuritySchemes(Contract before, Contract after, UnchangedNodes unchanged)
    {
        (Base, Revision) = (Read(before), Read(after));
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

    /// <summary>The name that a scheme of the old document has in the new one, if it is there.</summary>
    public string NewName(string oldName) => _renamed.GetValueOrDefault(oldName, oldName);

    private static Dictionary<string, Element> Read(Contract contract) =>
        Element.Map(contract, contract.Root.Mapping("components")?["securitySchemes"], StringComparer.Ordinal);
}
