using DigitalConnect.ContractDiff.Client.Naming;
using DigitalConnect.ContractDiff.Client.Surface;
using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;
using DigitalConnect.ContractDiff.Wire.OperationComparers;

namespace DigitalConnect.ContractDiff.Client.Reading;

/// <summary>Reads the surface of the client that the templates generate from a contract, by their rules and NSwag's.</summary>
/// <remarks>The order is NSwag's: where it makes up names, the first that wants one has it, and the next gets a number.</remarks>
internal static class SurfaceReader
{
    public static ClientSurface Read(Contract contract, SchemaReader schemas)
    {
        var registry = new TypeRegistry();
        var actualNodes = new ActualNodes(contract);
        registry.AddComponents(contract, actualNodes, schemas);
        var types = new TypeReader(actualNodes, schemas, registry);
        var methods = ReadMethods(contract, actualNodes, schemas, types, registry);
        ReadMembers(registry, new MemberReader(types));
        return new ClientSurface([.. registry.Types.Select(type => type.Type)], methods, registry.Components);
    }

    private static List<ClientMethod> ReadMethods(
        Contract contract, ActualNodes actualNodes, SchemaReader schemas, TypeReader types, TypeRegistry registry)
    {
        var endpoints = Endpoints(contract).Select(endpoint => (Endpoint: endpoint, Successes: DeclaredSuccess.Of(contract, endpoint))).ToList();
        var names = OperationNames.Of(
            [.. endpoints.Select(operation => (operation.Endpoint, operation.Successes.Any(success => IsCollection(actualNodes, success))))]);
        var parameters = new ParameterReader(contract, schemas, types);
        var results = new ResultReader(contract, schemas, types, registry);
        var supported = new List<(ClientMethod Method, IReadOnlyList<DeclaredSuccess> Successes)>();
        foreach (var ((endpoint, successes), name) in endpoints.Zip(names))
        {
            var declared = parameters.Declared(endpoint);
            if (ParameterReader.IsSupported(declared) && successes.All(IsSupported))
            {
                supported.Add(
                    (
                        new ClientMethod(name, endpoint, parameters.Read(endpoint, declared)) { IsObsolete = endpoint.Node.Flag("deprecated") },
                        successes));
            }
        }

        // Types are named in this order: those of all parameters, of all results, of all errors.
        var methods = supported.Select(operation => results.Read(operation.Method, operation.Successes)).ToList();
        methods.ForEach(method => results.ReadErrors(method.Endpoint));
        return methods;
    }

    private static IEnumerable<Endpoint> Endpoints(Contract contract) => Endpoint.Of(contract).Where(endpoint => !endpoint.IsAdditional);

    private static bool IsSupported(DeclaredSuccess success) =>
        success.Schema is null || success.MediaType!.Contains("json", StringComparison.OrdinalIgnoreCase);

    private static bool IsCollection(ActualNodes actualNodes, DeclaredSuccess success) =>
        success.Status != "default" && success.Schema is { } schema && actualNodes.Of(schema) is MappingNode node && node.Text("type") == "array";

    private static void ReadMembers(TypeRegistry registry, MemberReader members)
    {
        // Reading a class may find more types.
        for (var at = 0; at < registry.Types.Count; at++)
        {
            var (type, schema) = registry.Types[at];
            if (schema is null)
                continue;
            if (type.IsEnum)
                EnumReader.Read(type, schema);
            else
                members.Read(type, schema);
        }
    }
}
