using DigitalConnect.Generator.Documents;
using DigitalConnect.Generator.Schemas;

namespace DigitalConnect.Generator.Operations;

/// <summary>The body of a request.</summary>
internal sealed record RequestBody(BodyKind Kind, string MediaType, TypeUse Use, string Wire, bool IsRequired, string? Description)
{
    /// <summary>How the fields of a form are spelled (<c>encoding</c>), by their names; null if the contract doesn't say.</summary>
    public ContractNode? Encoding { get; init; }

    /// <summary>The C# name of the parameter.</summary>
    public string Name { get; set; } = "";

    /// <summary>The C# type of the parameter, without a question mark.</summary>
    public string Type => Kind switch
    {
        BodyKind.Text => "string",
        BodyKind.Binary => "global::System.IO.Stream",
        _ => Use.Type.Name,
    };

    public bool MayBeNull => !IsRequired || (Kind == BodyKind.Json && Use.IsNullable);
}
