using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.Generator.Documents;
using ScalarNode = DigitalConnect.ContractDiff.Documents.Loading.ScalarNode;

namespace DigitalConnect.ContractDiff.Client.Reading;

/// <summary>A scalar as the generator sees it.</summary>
internal sealed class SourceScalar(ScalarNode source) : ContractNode, ISourceNode
{
    public DocumentNode Source => source;

    public ScalarNode Scalar => source;

    public override Location Location => SourceDocument.Place(source);

    public override string Written => source.Value;

    public override NodeKind Kind => source.Kind switch
    {
        ScalarKind.Text => NodeKind.Text,
        ScalarKind.Number => NodeKind.Number,
        ScalarKind.Boolean => NodeKind.Boolean,
        _ => NodeKind.Null,
    };
}
