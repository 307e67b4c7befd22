using DigitalConnect.Generator.Documents;
using DigitalConnect.Generator.Naming;
using DigitalConnect.Generator.Schemas;

namespace DigitalConnect.Generator.Operations;

/// <summary>Reads the operations of a contract and gives them, their parameters and their results names.</summary>
internal sealed class OperationReader(ContractDocument files, TypeRegistry registry, SchemaReader schemas)
{
    private static readonly string[] Methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

    // What the generated methods use themselves.
    private static readonly string[] Locals = ["call", "address", "query", "httpRequest", "violations", "within", "cancellationToken"];

    private readonly ParameterReader _parameters = new(files, schemas);
    private readonly BodyReader _bodies = new(files, schemas);

    public IReadOnlyList<Operation> Read()
    {
        var operations = new List<Operation>();
        foreach (var path in files.Root["paths"]?.Members ?? [])
        {
            if (path.Name.StartsWith("x-", StringComparison.Ordinal))
                continue;

            var item = files.Resolve(path.Value);
            operations.AddRange(item.Members.Where(member => Methods.Contains(member.Name.ToLowerInvariant()))
                .Concat(item["additionalOperations"]?.Members ?? [])
                .Select(member => new Operation(member.Name.ToLowerInvariant(), path.Name, files.Resolve(member.Value), item)));
        }

        OperationNames.Give(operations);
        operations.ForEach(Fill);
        return operations;
    }

    private void Fill(Operation operation)
    {
        var declared = _parameters.Declared(operation.PathItem, operation.Node);
        operation.Parameters = [.. declared.Select(_parameters.Read).OfType<Parameter>().Where(one => one.Place != ParameterPlace.Path
            || IsInPath(operation, one))];
        operation.Body = _bodies.ReadRequest(operation.Node, declared, operation.Name);
        operation.Responses = [.. (operation.Node["responses"]?.Members ?? []).Where(one => !one.Name.StartsWith("x-", StringComparison.Ordinal))
            .Select(one => _bodies.ReadResponse(one.Name, one.Value, operation.Node))];
        NameParameters(operation);
        ChooseResult(operation);
    }

    private static bool IsInPath(Operation operation, Parameter parameter) =>
        PathTemplate.Parameters(operation.Path, name => name == parameter.Wire).Any(place => place.Name == parameter.Wire);

    // Parameters of the path have the first choice, then those that are required: they are given by position.
    private static void NameParameters(Operation operation)
    {
        var names = new UniqueNames();
        string Take(string wire)
        {
            var name = Identifier.Camel(wire);
            return Keywords.Escape(names.Take(Locals.Contains(name) ? name + "Value" : name));
        }

        foreach (var parameter in operation.Parameters.OrderBy(one => one.Place == ParameterPlace.Path ? 0 : one.MayBeNull ? 2 : 1))
            parameter.Name = Take(parameter.Wire);

        if (operation.Body is { } body)
            body.Name = Take(body.Wire);
    }

    private void ChooseResult(Operation operation)
    {
        var successes = operation.Responses.Where(one => one.IsSuccess).ToList();
        if (successes.Count == 0)
            successes = [.. operation.Responses.Where(one => one.IsDefault && one.HasBody)];

        operation.Successes = successes;
        operation.Reader = registry.Names.Take(operation.Name + "ResponseReader");

        // A caller must learn a key that the client minted, and which of several successes there was.
        if (successes.Count > 1 || operation.Parameters.Any(one => one.IsIdempotencyKey))
        {
            operation.HasOwnResult = true;
            operation.Result = registry.Names.Take(operation.Name + "Result");
        }
        else if (successes is [{ HasBody: true } only])
        {
            operation.Result = only.Kind == BodyKind.Binary ? Operation.Stream : only.Type.Name;
        }
    }
}
