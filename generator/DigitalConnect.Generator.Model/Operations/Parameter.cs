using DigitalConnect.Generator.Documents;
using DigitalConnect.Generator.Schemas;

namespace DigitalConnect.Generator.Operations;

/// <summary>A parameter of an operation.</summary>
internal sealed record Parameter(string Wire, ParameterPlace Place, TypeUse Use, ContractNode Node)
{
    /// <summary>The C# name.</summary>
    public string Name { get; set; } = "";

    public required bool IsRequired { get; init; }

    /// <summary>How arrays and objects are spelled: form, simple, label, matrix, deepObject, spaceDelimited, pipeDelimited, tabDelimited.</summary>
    public required string Style { get; init; }

    public required bool Explodes { get; init; }

    /// <summary>Whether the value is JSON (<c>content</c>).</summary>
    public required bool IsJson { get; init; }

    public bool IsIdempotencyKey => Node.Flag("x-idempotency-key");

    public string? Description => Node.TextOf("description") ?? Use.Schema.TextOf("description");

    public bool MayBeNull => !IsRequired || Use.IsNullable;
}
