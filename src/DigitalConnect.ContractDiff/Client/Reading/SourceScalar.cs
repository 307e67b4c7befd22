using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.Generator.Documents;

namespace DigitalConnect.ContractDiff.Client.Reading;

/// <summary>A scalar as the generator sees it.</summary>
internal sealed class SourceScalar(Documents.Loading.ScalarNode source)
    : Generator.Documents.ScalarNode(SourceDocument.Place(source), source.Value, KindOf(source.Kind)), ISourceNode
{
    public DocumentNode Source => source;

    public Documents.Loading.ScalarNode Scalar => source;

    private static NodeKind KindOf(ScalarKind kind) => kind switch
    {
        ScalarKind.Text => NodeKind.Text,
        ScalarKind.Number => NodeKind.Number,
        ScalarKind.Boolean => NodeKind.Boolean,
        _ => NodeKind.Null,
    };
}
