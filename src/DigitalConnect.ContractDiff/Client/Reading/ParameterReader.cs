using DigitalConnect.ContractDiff.Client.Naming;
using DigitalConnect.ContractDiff.Client.Surface;
using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;
using DigitalConnect.ContractDiff.Wire.OperationComparers;

namespace DigitalConnect.ContractDiff.Client.Reading;

/// <summary>Reads the parameters of methods: those of the path first, then what is required, then what is optional.</summary>
internal sealed class ParameterReader(Contract contract, SchemaReader schemas, TypeReader types)
{
    // The same few names are all over a contract.
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    public IReadOnlyList<ClientParameter> Read(Endpoint endpoint, IReadOnlyList<DeclaredParameter> declared)
    {
        if (declared is [var only])
            return [Read(endpoint, only)];

        // Types are named in this order, which is not yet that of the method.
        var sorted = declared.OrderBy(parameter => !parameter.IsRequired).ThenBy(parameter => parameter.Position);
        var read = sorted.Select(parameter => (parameter.Place, Parameter: Read(endpoint, parameter))).ToList();
        return [
            .. read.OrderBy(parameter => parameter.Place != "path")
                .ThenBy(parameter => parameter.Parameter.IsOptional)
                .Select(parameter => parameter.Parameter)];
    }

    /// <summary>Whether the operation takes what the generator has code for.</summary>
    public static bool IsSupported(IReadOnlyList<DeclaredParameter> declared) => declared.All(parameter => parameter.Place switch
    {
        "cookie" => false,
        "body" =>
            parameter.MediaTypes is [var first, ..]
                && first.Contains("application/json", StringComparison.OrdinalIgnoreCase)
                && !parameter.MediaTypes.Contains("application/x-www-form-urlencoded", StringComparer.OrdinalIgnoreCase),
        _ => true,
    });

    /// <summary>The parameters that the contract declares for an operation. NSwag takes what it meets first: those or the body.</summary>
    public IReadOnlyList<DeclaredParameter> Declared(Endpoint endpoint)
    {
        var declared = new List<DeclaredParameter>();
        foreach (var (key, node) in endpoint.Node.Entries)
        {
            if (key == "parameters")
                declared.AddRange(DeclaredParameter.Of(contract, node));
            else if (key == "requestBody")
                declared.AddRange(DeclaredParameter.OfBody(contract, node));
        }

        declared.AddRange(DeclaredParameter.Of(contract, endpoint.PathItem["parameters"]));
        return declared.Count <= 1 ? declared : [.. declared.DistinctBy(parameter => (parameter.Name, parameter.Place))];
    }

    private ClientParameter Read(Endpoint endpoint, DeclaredParameter parameter)
    {
        var hint = parameter.Schema is { } node && (node as MappingNode)?.Text("title") is { } title && TypeNames.IsName(title)
            ? null
            : CamelCase.UpperLetter(parameter.Name);
        var type = parameter.Schema is null
            ? TypeReference.Any with { IsNullable = !parameter.IsRequired }
            : types.Read(schemas.Read(parameter.Schema), hint, isOptional: !parameter.IsRequired);
        return new ClientParameter(
            Name(parameter.Name), type, !parameter.IsRequired, Identity(endpoint, parameter), parameter.Use)
        { Schema = parameter.Schema };
    }

    private static string Identity(Endpoint endpoint, DeclaredParameter parameter) => parameter.Place switch
    {
        "body" => "body",
        "path" when PathTemplate.IndexOf(endpoint.Path, parameter.Name) is var at and >= 0 => $"path {at}",
        "header" => $"header {parameter.Name.ToUpperInvariant()}",
        var place => $"{place} {parameter.Name}",
    };

    private string Name(string parameter)
    {
        if (!_names.TryGetValue(parameter, out var name))
            _names.Add(parameter, name = ParameterNames.Of(parameter));
        return name;
    }
}
