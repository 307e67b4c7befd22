namespace DigitalConnect.ContractDiff.Documents.Loading;

/// <summary>A loaded contract: the root document and all files it refers to.</summary>
/// <param name="Name">The source, as the caller named it.</param>
/// <param name="Root">The root of the document.</param>
/// <param name="Is31">Whether it is written in OpenAPI 3.1 or later, whose schemas are JSON Schema 2020-12.</param>
/// <param name="References">Resolves references.</param>
/// <param name="Notes">What could not be understood; grows while the contract is compared.</param>
internal sealed record Contract(string Name, MappingNode Root, bool Is31, References References, List<string> Notes)
{
    /// <summary>A contract that is not there: without any operation.</summary>
    public static Contract Empty() => new("", new MappingNode("", 1, 1), Is31: false, new References([]), []);

    /// <summary>Whether the contract is not there.</summary>
    public bool IsEmpty => Name.Length == 0;

    /// <summary>Which schemas extend which.</summary>
    public DerivedSchemas Derived => field ??= new DerivedSchemas(this);
}
