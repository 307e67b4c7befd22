using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Documents.Schemas;

namespace DigitalConnect.ContractDiff.Wire.OperationComparers;

/// <summary>How a part of a form is spelled: as is written, else as OpenAPI says of parts of which nothing is written ("Encoding Object").</summary>
/// <param name="Node">What is written; null if nothing is.</param>
/// <param name="Schema">The schema of the part; null if there is none.</param>
internal sealed record PartEncoding(MappingNode? Node, Schema? Schema)
{
    private const int DeepestArray = 4;

    /// <summary>Whether style or explode are written: the content type counts for nothing then.</summary>
    public bool HasStyle => Node?["style"] is not null || Node?["explode"] is not null;

    public string Style => Node?.Text("style") ?? "form";

    public string Explode => (Node?["explode"] is null ? Style == "form" : Node.Flag("explode")) ? "true" : "false";

    /// <summary>The content types, each as it is compared; none if they can't be told.</summary>
    public IReadOnlyList<string> ContentTypes =>
        [.. (Node?.Text("contentType") ?? Default(Schema, 0))?.Split(',').Select(MediaTypes.Key) ?? []];

    /// <summary>The value of a keyword for people.</summary>
    public string Show(string keyword) => keyword switch
    {
        "style" => Style,
        "explode" => Explode,
        _ => string.Join(", ", ContentTypes),
    };

    private static string? Default(Schema? schema, int depth) => schema?.Types switch
    {
        JsonTypes.Object => "application/json",
        JsonTypes.Array when depth < DeepestArray => Default(schema.Child("items")?.Schema, depth + 1),
        JsonTypes.String => schema.Text("contentMediaType") ?? (IsBinary(schema) ? "application/octet-stream" : "text/plain"),
        JsonTypes.Integer or JsonTypes.Number or JsonTypes.Boolean => "text/plain",
        _ => null,
    };

    private static bool IsBinary(Schema schema) => schema.Text("contentEncoding") is not null || schema.Text("format") is "binary" or "base64";
}
