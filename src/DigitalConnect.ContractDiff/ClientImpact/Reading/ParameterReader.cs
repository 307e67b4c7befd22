using DigitalConnect.ContractDiff.ClientImpact.Naming;
using DigitalConnect.ContractDiff.ClientImpact.Surface;
using DigitalConnect.ContractDiff.Comparing.OperationComparers;
using DigitalConnect.ContractDiff.Loading;
using DigitalConnect.ContractDiff.Schemas;

namespace DigitalConnect.ContractDiff.ClientImpact.Reading;

/// <summary>Reads the parameters of methods: those of the path first, then what is required, then what is optional.</summary>
internal sealed class ParameterReader(Contract contract, SchemaReader schemas, TypeReader types)
{
    public IReadOnlyList<ClientParameter> Read(Endpoint endpoint)
    {
        // Types are named in this order, which is not yet that of the method.
        var sorted = Declared(endpoint).OrderBy(parameter => parameter.Position).ThenBy(parameter => !parameter.IsRequired).ToList();
        var read = sorted.OrderBy(parameter => !parameter.IsRequired).Select(parameter => (parameter.Place, Parameter: Read(endpoint, parameter))).ToList();
        return [.. read.OrderBy(parameter => parameter.Place != "path").ThenBy(parameter => parameter.Parameter.IsOptional).Select(parameter => parameter.Parameter)];
    }

    /// <summary>Whether the operation takes what the generator has code for.</summary>
    public bool IsSupported(Endpoint endpoint) => Declared(endpoint).All(parameter => parameter.Place switch
    {
        "cookie" => false,
        "body" => parameter.MediaTypes is [var first, ..] && first.Contains("application/json", StringComparison.OrdinalIgnoreCase) && !parameter.MediaTypes.Contains("application/x-www-form-urlencoded", StringComparer.OrdinalIgnoreCase),
        _ => true,
    });

    private ClientParameter Read(Endpoint endpoint, DeclaredParameter parameter)
    {
        var hint = parameter.Schema is { } node && (node as MappingNode)?.Text("title") is { } title && TypeNames.IsName(title) ? null : CamelCase.UpperLetter(parameter.Name);
        var type = parameter.Schema is null ? TypeReference.Any with { IsNullable = !parameter.IsRequired } : types.Read(schemas.Read(parameter.Schema), hint, isOptional: !parameter.IsRequired);
        return new ClientParameter(ParameterNames.Of(parameter.Name), type, !parameter.IsRequired, Identity(endpoint, parameter), parameter.Use) { Schema = parameter.Schema };
    }

    private static string Identity(Endpoint endpoint, DeclaredParameter parameter) => parameter.Place switch
    {
        "body" => "body",
        "path" when PathTemplate.IndexOf(endpoint.Path, parameter.Name) is var at and >= 0 => $"path {at}",
        "header" => $"header {parameter.Name.ToUpperInvariant()}",
        var place => $"{place} {parameter.Name}",
    };

    private IEnumerable<DeclaredParameter> Declared(Endpoint endpoint)
    {
        // NSwag takes what it meets first: the parameters or the body.
        var own = endpoint.Node.Entries.Where(entry => entry.Key is "parameters" or "requestBody")
            .SelectMany(entry => entry.Key == "requestBody" ? DeclaredParameter.OfBody(contract, entry.Value) : DeclaredParameter.Of(contract, entry.Value));
        return own.Concat(DeclaredParameter.Of(contract, endpoint.PathItem["parameters"])).DistinctBy(parameter => (parameter.Name, parameter.Place));
    }
}
