using DigitalConnect.ContractDiff.Client.Surface;
using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Wire.OperationComparers;
using DigitalConnect.Generator.Operations;
using DigitalConnect.Generator.Schemas;
using Contract = DigitalConnect.ContractDiff.Documents.Loading.Contract;
using PathTemplate = DigitalConnect.ContractDiff.Wire.OperationComparers.PathTemplate;

namespace DigitalConnect.ContractDiff.Client.Reading;

/// <summary>Reads the methods of the generator's model.</summary>
internal sealed class MethodReader(Contract contract, TypeReader types)
{
    private const string Stream = "Stream";

    public IReadOnlyList<ClientMethod> Read(IEnumerable<Operation> operations) => [.. operations.Select(Read).OfType<ClientMethod>()];

    private ClientMethod? Read(Operation operation)
    {
        if (operation.Node is not MappingNode node || operation.PathItem is not MappingNode pathItem)
            return null;
        var endpoint = new Endpoint(operation.Method.ToUpperInvariant(), operation.Path, node, pathItem);
        return new ClientMethod(operation.Name, endpoint, [.. operation.Arguments.Select(argument => Read(operation, endpoint, argument))])
        {
            Result = Result(operation, endpoint),
            Fallback = operation.HasOwnResult ? operation.Fallback?.Name : null,
            IsObsolete = node.Flag("deprecated"),
        };
    }

    private ClientParameter Read(Operation operation, Endpoint endpoint, Argument argument)
    {
        var name = argument.Name.TrimStart('@');
        if (argument.Parameter is { } parameter)
        {
            var given = types.Refer(parameter.Use.Type, argument.IsOptional);
            return new ClientParameter(name, given, argument.IsOptional, Identity(operation, parameter), Use(endpoint, parameter))
            {
                Schema = SourceDocument.SourceOf(parameter.Use.Schema),
            };
        }

        var body = operation.Body!;
        var sent = body.Kind switch
        {
            BodyKind.Text => new TypeReference("string", body.MayBeNull),
            BodyKind.Binary => new TypeReference(Stream, body.MayBeNull),
            _ => types.Refer(body.Use.Type, body.MayBeNull),
        };
        var declared = endpoint.Node["requestBody"] ?? endpoint.Node["parameters"] ?? endpoint.Node;
        return new ClientParameter(name, sent, argument.IsOptional, "body", declared) { Schema = SourceDocument.SourceOf(body.Use.Schema) };
    }

    private TypeReference? Result(Operation operation, Endpoint endpoint)
    {
        if (!operation.HasOwnResult)
        {
            return operation.Successes is not [{ HasBody: true } only] ? null
                : only.Kind == BodyKind.Binary ? new TypeReference(Stream)
                : types.Refer(only.Type, isNullable: false);
        }

        var result = new ClientType(operation.Result!, endpoint.Node) { Kind = ClientTypeKind.Result };
        var status = new TypeReference("HttpStatusCode") { IsScalarValue = true };
        result.Add(new ClientMember("StatusCode", endpoint.Node) { Type = status, IsRequired = true });
        if (operation.Parameters.FirstOrDefault(one => one.IsIdempotencyKey) is { } key)
            result.Add(new ClientMember("IdempotencyKey", Use(endpoint, key)) { Type = new TypeReference("string"), IsRequired = true });
        foreach (var success in operation.Successes.Where(one => one.HasBody))
            result.Add(new ClientMember(success.Name, Response(endpoint, success)) { Type = types.Refer(success.Type, isNullable: true) });
        types.Add(result);
        return new TypeReference(result.Name) { Type = result };
    }

    private static DocumentNode Response(Endpoint endpoint, Response response) =>
        (endpoint.Node["responses"] as MappingNode)?.Entries
            .FirstOrDefault(entry => entry.Key.Equals(response.Status, StringComparison.OrdinalIgnoreCase))?.Value ?? endpoint.Node;

    // Where the operation, or its path, names the parameter: that may be a reference to it.
    private DocumentNode Use(Endpoint endpoint, Parameter parameter) =>
        Use(endpoint.Node, parameter) ?? Use(endpoint.PathItem, parameter) ?? endpoint.Node;

    private DocumentNode? Use(MappingNode holder, Parameter parameter)
    {
        if (holder.Sequence("parameters") is not { } uses)
            return null;
        foreach (var use in uses)
        {
            if (contract.References.Follow(use) == parameter.Node)
                return use;
        }

        return null;
    }

    private static string Identity(Operation operation, Parameter parameter) => parameter.Place switch
    {
        ParameterPlace.Path => $"path {PathTemplate.IndexOf(operation.Path, parameter.Wire)}",
        ParameterPlace.Header => $"header {parameter.Wire.ToUpperInvariant()}",
        var place => $"{place} {parameter.Wire}",
    };
}
