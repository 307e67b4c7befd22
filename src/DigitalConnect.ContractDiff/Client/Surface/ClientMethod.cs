using DigitalConnect.ContractDiff.Wire.OperationComparers;

namespace DigitalConnect.ContractDiff.Client.Surface;

/// <summary>A method of the client: an operation of the contract.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Endpoint">The operation.</param>
/// <param name="Parameters">The parameters, in order; the cancellation token that ends the list is left out.</param>
internal sealed record ClientMethod(string Name, Endpoint Endpoint, IReadOnlyList<ClientParameter> Parameters)
{
    /// <summary>What a call gives; null for nothing.</summary>
    public TypeReference? Result { get; init; }

    /// <summary>The member of the result that an undocumented success is read into; null if the result has no such members.</summary>
    public string? Fallback { get; init; }

    public bool IsObsolete { get; init; }

    /// <summary>The operation as the contract names it.</summary>
    public string ExactKey { get; } = Endpoint.Name;

    /// <summary>The operation whatever the names of its path parameters.</summary>
    public string Key => $"{Endpoint.Method} {PathTemplate.Key(Endpoint.Path)}";

    /// <summary>What became of a parameter of an older method: what is the same on the wire, else what has the same name.</summary>
    public ClientParameter? Successor(ClientParameter parameter)
    {
        ClientParameter? namesake = null;
        foreach (var other in Parameters)
        {
            if (other.Identity == parameter.Identity)
                return other;
            if (other.Name == parameter.Name)
                namesake ??= other;
        }

        return namesake;
    }

    public override string ToString()
    {
        var parameters = string.Concat(Parameters.Select(parameter => $"{parameter}, "));
        return $"Task{(Result is null ? "" : $"<{Result}>")} {Name}({parameters}CancellationToken cancellationToken = default)";
    }
}
