using DigitalConnect.Generator.Documents;

namespace DigitalConnect.Generator.Operations;

/// <summary>How arrays and objects are spelled outside JSON.</summary>
/// <param name="Name">form, simple, label, matrix, deepObject, spaceDelimited, pipeDelimited or tabDelimited.</param>
/// <param name="Explodes">Whether the name stands before each element.</param>
internal readonly record struct ParameterStyle(string Name, bool Explodes)
{
    /// <summary>The style of a parameter of Swagger 2 (<c>collectionFormat</c>).</summary>
    public static ParameterStyle OfCollection(ContractNode parameter, string usual) => parameter.TextOf("collectionFormat") switch
    {
        "multi" => new("form", true),
        "ssv" => new("spaceDelimited", false),
        "tsv" => new("tabDelimited", false),
        "pipes" => new("pipeDelimited", false),
        _ => new(usual, false),
    };

    /// <summary>The style of a parameter, or of a field of a form, of OpenAPI 3.</summary>
    public static ParameterStyle Of(ContractNode node, string usual)
    {
        var style = node.TextOf("style") ?? usual;
        return new(style, node["explode"] is { Kind: NodeKind.Boolean } ? node.Flag("explode") : style is "form" or "deepObject");
    }

    /// <summary>The style as a contract of OpenAPI 3 has it.</summary>
    public ObjectNode ToEncoding(Location location) => new(location,
    [
        new("style", new ScalarNode(location, Name, NodeKind.Text)),
        new("explode", new ScalarNode(location, Explodes ? "true" : "false", NodeKind.Boolean)),
    ]);
}
