using DigitalConnect.ContractDiff.Client.Naming;
using DigitalConnect.ContractDiff.Client.Surface;
using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;
using DigitalConnect.ContractDiff.Wire.OperationComparers;

namespace DigitalConnect.ContractDiff.Client.Reading;

/// <summary>
/// Reads what methods give: the type of the only success, or a result that holds every one of several, and the idempotency key
/// if there is one.
/// </summary>
internal sealed class ResultReader(Contract contract, SchemaReader schemas, TypeReader types, TypeRegistry registry)
{
    private const string Hint = "Response";

    public ClientMethod Read(ClientMethod method, IReadOnlyList<DeclaredSuccess> successes)
    {
        var typed = successes.Where(success => success.Schema is not null).ToList();
        if (IdempotencyKey(method.Endpoint) is null && successes.Count < 2)
            return typed.Count == 0 ? method : method with { Result = Type(typed[0]) };
        var result = Result(method, typed);
        var fallback = typed.LastOrDefault(success => IsRange(success.Status)) ?? typed.FirstOrDefault();
        return method with
        {
            Result = new TypeReference(result.Name) { Type = result },
            Fallback = fallback is null ? null : StatusNames.Of(fallback.Status),
        };
    }

    /// <summary>Names the types of errors. What an exception holds is no part of a method that callers see.</summary>
    public void ReadErrors(Endpoint endpoint)
    {
        foreach (var error in DeclaredSuccess.Errors(contract, endpoint))
            Type(error);
    }

    private ClientType Result(ClientMethod method, IReadOnlyList<DeclaredSuccess> typed)
    {
        var operation = method.Endpoint.Node;
        var result = new ClientType($"{method.Name}Result", operation) { IsResult = true };
        result.Add(new ClientMember("StatusCode", operation) { Type = new TypeReference("HttpStatusCode"), IsRequired = true });
        if (IdempotencyKey(method.Endpoint) is { } key)
            result.Add(new ClientMember("IdempotencyKey", key) { Type = new TypeReference("string"), IsRequired = true });
        foreach (var success in typed)
            result.Add(new ClientMember(StatusNames.Of(success.Status), success.Use) { Type = Type(success) with { IsNullable = true } });
        registry.Add(result);
        return result;
    }

    private TypeReference Type(DeclaredSuccess success) => types.Read(schemas.Read(success.Schema!), Hint).WithoutNulls();

    private DocumentNode? IdempotencyKey(Endpoint endpoint) =>
        DeclaredParameter.Of(contract, endpoint.Node["parameters"]).Concat(DeclaredParameter.Of(contract, endpoint.PathItem["parameters"]))
            .FirstOrDefault(parameter => parameter.Node["x-idempotency-key"] is ScalarNode { IsFalse: false, IsNull: false })?.Use;

    private static bool IsRange(string status) => status.Length == 3 && status.EndsWith("XX", StringComparison.OrdinalIgnoreCase);
}
