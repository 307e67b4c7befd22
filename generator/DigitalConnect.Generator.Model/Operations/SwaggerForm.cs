using DigitalConnect.Generator.Documents;

namespace DigitalConnect.Generator.Operations;

/// <summary>The form that the parameters of an operation make together where they are in <c>formData</c> (Swagger 2).</summary>
internal static class SwaggerForm
{
    public static (BodyContent Content, bool IsRequired)? Read(ContractNode? consumes, IReadOnlyList<ContractNode> parameters)
    {
        var fields = parameters.Where(one => one.TextOf("in") == "formData" && one.TextOf("name") is not null).ToList();
        if (fields.Count == 0)
            return null;

        var required = fields.Where(one => one.Flag("required")).Select(one => one["name"]!).ToList();
        var isMultipart = fields.Exists(one => one.TextOf("type") == "file")
            || (consumes?.Elements.Any(one => one.AsText == "multipart/form-data") ?? false);
        var (kind, mediaType) = isMultipart
            ? (BodyKind.Multipart, "multipart/form-data")
            : (BodyKind.Form, "application/x-www-form-urlencoded");
        return (new BodyContent(kind, mediaType, Schema(fields, required), Encoding(fields)), required.Count > 0);
    }

    private static ObjectNode Schema(List<ContractNode> fields, IReadOnlyList<ContractNode> required)
    {
        var location = fields[0].Place;
        var properties = new ObjectNode(location, fields.Select(one => new ContractNode.Member(one.TextOf("name")!, one)));
        return new ObjectNode(location,
        [
            new("type", new ScalarNode(location, "object", NodeKind.Text)),
            new("properties", properties),
            new("required", new ArrayNode(location, required)),
        ]);
    }

    private static ObjectNode Encoding(List<ContractNode> fields) => new(
        fields[0].Place,
        fields.Where(one => one.TextOf("type") == "array")
            .Select(one => new ContractNode.Member(one.TextOf("name")!, ParameterStyle.OfCollection(one, "form").ToEncoding(one.Place))));
}
