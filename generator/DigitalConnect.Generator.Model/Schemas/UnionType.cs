using DigitalConnect.Generator.Documents;

namespace DigitalConnect.Generator.Schemas;

/// <summary>One of several types (<c>oneOf</c>, <c>anyOf</c>).</summary>
internal sealed class UnionType(string name, string codec, ContractNode schema) : NamedType(name, codec, schema)
{
    public IReadOnlyList<Case> Cases { get; set; } = [];

    public string? Discriminator { get; set; }

    public override bool IsText => Cases.Count > 0 && Cases.All(one => one.Type is not UnionType && one.Type.IsText);

    /// <param name="Name">The property that holds the value.</param>
    /// <param name="Type">The type of the value.</param>
    /// <param name="Values">The discriminator's values that mean this case.</param>
    internal sealed record Case(string Name, CSharpType Type, IReadOnlyList<string> Values);
}
