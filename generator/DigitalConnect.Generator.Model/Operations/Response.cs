using DigitalConnect.Generator.Schemas;

namespace DigitalConnect.Generator.Operations;

/// <summary>A response of an operation.</summary>
/// <param name="Status">The status, a range such as 4XX, or default.</param>
/// <param name="Kind">How the body is spelled.</param>
/// <param name="MediaType">The media type of the body; null without a body.</param>
/// <param name="Use">What the body is.</param>
/// <param name="Description">When it is sent.</param>
internal sealed record Response(string Status, BodyKind Kind, string? MediaType, TypeUse Use, string Description)
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["200"] = "Ok",
        ["201"] = "Created",
        ["202"] = "Accepted",
        ["203"] = "NonAuthoritativeInformation",
        ["205"] = "ResetContent",
        ["206"] = "PartialContent",
        ["207"] = "MultiStatus",
        ["208"] = "AlreadyReported",
        ["2XX"] = "Success",
    };

    /// <summary>The C# name of the member of a result that holds it.</summary>
    public string Name => Names.GetValueOrDefault(Status) ?? (IsDefault ? "Default" : "Status" + Status);

    public bool IsSuccess => Status[0] == '2';

    /// <summary>Whether the contract has the body in other media types, too.</summary>
    public bool HasAlternatives { get; init; }

    public bool IsDefault => Status == "default";

    public bool IsRange => Status.EndsWith("XX", StringComparison.Ordinal);

    public bool HasBody => Kind != BodyKind.None;

    public CSharpType Type => Kind switch
    {
        BodyKind.Text => ScalarType.Text,
        BodyKind.Binary => ScalarType.Bytes,
        _ => Use.Type,
    };
}
