using DigitalConnect.ContractDiff.Documents.Loading;

namespace DigitalConnect.ContractDiff.Documents.Schemas;

/// <summary>A schema at a place that uses it.</summary>
/// <param name="Schema">The schema.</param>
/// <param name="Node">The place: the schema itself, or a <c>$ref</c> to it.</param>
internal sealed record SchemaUse(Schema Schema, DocumentNode Node)
{
    /// <summary>The name in the components that the place refers to, or null.</summary>
    public string? Reference => Node is MappingNode { Reference: { IsNull: false } reference } ? reference.Value : null;

    /// <summary>The place, if it is another one than the definition.</summary>
    public SourceLocation? Use => Reference is null ? null : Node.Location;
}
