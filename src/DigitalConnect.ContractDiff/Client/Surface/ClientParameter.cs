using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;

namespace DigitalConnect.ContractDiff.Client.Surface;

/// <summary>A parameter of a method.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="Type">The type.</param>
/// <param name="IsOptional">Whether callers may leave it out.</param>
/// <param name="Identity">What it is on the wire: two parameters of the same identity are the same one, whatever their names.</param>
/// <param name="Node">What of the contract it is generated from.</param>
internal sealed record ClientParameter(string Name, TypeReference Type, bool IsOptional, string Identity, DocumentNode Node)
{
    /// <summary>The schema of its values.</summary>
    public DocumentNode? Schema { get; init; }

    public override string ToString() => $"{Type} {Name}{(IsOptional ? " = null" : "")}";
}
