namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>What a parser made of one file.</summary>
/// <param name="Root">The root node.</param>
/// <param name="References">Every mapping that has a <c>$ref</c>.</param>
/// <param name="Faults">What is wrong, but readable.</param>
internal sealed record ParsedFile(DocumentNode Root, IReadOnlyList<MappingNode> References, IReadOnlyList<LoadFault> Faults)
{
    /// <summary>Whether the text stops in the middle of a line, where people and programs seldom leave it.</summary>
    public bool EndsInLine { get; init; }
}
