using DigitalConnect.ContractDiff.Client.Surface;
using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.Generator.Documents;
using Contract = DigitalConnect.ContractDiff.Documents.Loading.Contract;

namespace DigitalConnect.ContractDiff.Client.Reading;

/// <summary>Reads the surface of the client that is generated from a contract, from the generator's own model of it.</summary>
internal static class SurfaceReader
{
    public static ClientSurface Read(Contract contract, string clientName)
    {
        var document = new SourceDocument(contract);
        var model = Generator.Contract.Read(document, clientName);
        var components = Components(document);
        var types = new TypeReader(model, components, contract.Root);
        var methods = new MethodReader(contract, types).Read(model.Operations);
        var named = components.Where(component => types.Find(component.Value) is not null)
            .ToDictionary(component => component.Name, component => types.Find(component.Value)!, StringComparer.Ordinal);
        return new ClientSurface(types.All, methods, named);
    }

    private static List<ContractNode.Member> Components(SourceDocument document) =>
    [
        .. from member in (document.Root["components"]?["schemas"] ?? document.Root["definitions"])?.Members ?? []
           select new ContractNode.Member(member.Name, document.Resolve(member.Value)),
    ];
}
