using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Client.Reading;

/// <summary>A value of the contract as the generator sees it, which knows the node that it is.</summary>
internal interface ISourceNode
{
    DocumentNode Source { get; }
}
