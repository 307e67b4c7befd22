namespace DigitalConnect.ContractDiff.Client.Surface;

/// <summary>What the generator is told to call what it makes: the <c>ClientName</c> and <c>Namespace</c> of the contract's item.</summary>
/// <param name="ClientName">The class of the client.</param>
/// <param name="Namespace">The namespace of the generated code.</param>
internal sealed record ClientNames(string ClientName, string Namespace)
{
    public static ClientNames Default { get; } = new("DigitalConnectClient", "DigitalConnect");

    /// <summary>The full name of a generated type.</summary>
    public string Type(string name) => $"{Namespace}.{name}";

    /// <summary>The full name of a method of the client's interface.</summary>
    public string Method(string name) => $"{Namespace}.I{ClientName}.{name}Async";
}
