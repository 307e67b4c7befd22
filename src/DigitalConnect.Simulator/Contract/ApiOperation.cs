using System.Globalization;
using System.Net;
using System.Text.Json;

namespace DigitalConnect.Simulator.Contract;

/// <summary>An operation of the contract: where it is reached, and what it takes.</summary>
internal sealed class ApiOperation
{
    private readonly ApiContract _contract;
    private readonly JsonElement _operation;
    private readonly SchemaValidator _validator;

    public ApiOperation(ApiContract contract, string path, string method, JsonElement pathItem, JsonElement operation)
    {
        _contract = contract;
        _operation = operation;
        _validator = new SchemaValidator(contract);
        Path = new PathTemplate(path);
        Method = method.ToUpperInvariant();
        Parameters = [.. ReadParameters(pathItem), .. ReadParameters(operation)];
        Scopes = ReadScopes();
    }

    public PathTemplate Path { get; }

    public string Method { get; }

    public IReadOnlyList<ApiParameter> Parameters { get; }

    /// <summary>The OAuth scopes that a token must have.</summary>
    public IReadOnlyList<string> Scopes { get; }

    /// <summary>Whether requests have a body.</summary>
    public bool HasBody => _operation.TryFind("requestBody") is not null;

    /// <summary>The name of the header that the contract marks as the idempotency key, or null.</summary>
    public string? IdempotencyKeyHeader =>
        Parameters.FirstOrDefault(parameter => parameter is { In: "header", IsIdempotencyKey: true })?.Name;

    /// <summary>What is wrong with the values of the parameters.</summary>
    public IEnumerable<Violation> CheckParameters(Func<ApiParameter, string?> valueOf)
    {
        foreach (var parameter in Parameters)
        {
            if (valueOf(parameter) is { } value)
            {
                foreach (var violation in _validator.Validate(parameter.Schema, parameter.Parse(value), parameter.Name))
                    yield return violation;
            }
            else if (parameter.Required)
            {
                yield return new Violation(parameter.Name, "is required");
            }
        }
    }

    /// <summary>What is wrong with a JSON body.</summary>
    public IReadOnlyList<Violation> CheckBody(JsonElement body) =>
        MediaType(_operation.TryFind("requestBody"))?.TryFind("schema") is { } schema ? _validator.Validate(schema, body, "") : [];

    /// <summary>What is wrong with a JSON response of that status; null where the contract documents no such response.</summary>
    public IReadOnlyList<Violation>? CheckResponse(HttpStatusCode status, JsonElement body) =>
        MediaType(FindResponse(status))?.TryFind("schema") is { } schema ? _validator.Validate(schema, body, "") : null;

    /// <summary>The contract's example of a response, as JSON, or null.</summary>
    public string? ExampleResponse(HttpStatusCode status) => MediaType(FindResponse(status))?.TryFind("example")?.GetRawText();

    private JsonElement? FindResponse(HttpStatusCode status) =>
        _operation.TryFind("responses")?.TryFind(((int)status).ToString(CultureInfo.InvariantCulture));

    private JsonElement? MediaType(JsonElement? holder) =>
        holder is { } element ? _contract.Resolve(element).TryFind("content")?.TryFind("application/json") : null;

    private IEnumerable<ApiParameter> ReadParameters(JsonElement holder) => holder.TryFind("parameters") is { } parameters
        ? parameters.EnumerateArray().Select(parameter => new ApiParameter(_contract, _contract.Resolve(parameter)))
        : [];

    private string[] ReadScopes()
    {
        var security = _operation.TryFind("security") ?? _contract.Root.TryFind("security");
        return security is null
            ? []
            : [.. security.Value.EnumerateArray().SelectMany(scheme => scheme.EnumerateObject())
                .SelectMany(scheme => scheme.Value.EnumerateArray()).Select(scope => scope.GetString()!).Distinct()];
    }
}
