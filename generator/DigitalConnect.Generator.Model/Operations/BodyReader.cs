using DigitalConnect.Generator.Documents;
using DigitalConnect.Generator.Schemas;

namespace DigitalConnect.Generator.Operations;

/// <summary>Reads the bodies of requests and responses, in the words of OpenAPI 3 and of Swagger 2.</summary>
internal sealed class BodyReader(ContractDocument files, SchemaReader schemas)
{
    public RequestBody? ReadRequest(ContractNode operation, IReadOnlyList<ContractNode> parameters, string operationName)
    {
        if (operation["requestBody"] is { } written)
        {
            var node = files.Resolve(written);
            var chosen = MediaTypes.Choose(node["content"]?.Members ?? [], isRequest: true, files);
            return chosen is { } one
                ? Make(one.Kind, one.MediaType, one.Schema, node.TextOf("x-name") ?? "body", node.IsTrue("required"), node.TextOf("description"),
                    operationName)
                : null;
        }

        var consumes = operation["consumes"] ?? files.Root["consumes"];
        if (parameters.FirstOrDefault(one => one.TextOf("in") == "body") is { } body)
        {
            var kind = MediaTypes.Choose(Content(consumes, body["schema"]), isRequest: true, files)!.Value;
            return Make(kind.Kind, kind.MediaType, body["schema"], body.TextOf("x-name") ?? body.TextOf("name") ?? "body", body.IsTrue("required"),
                body.TextOf("description"), operationName);
        }

        var fields = parameters.Where(one => one.TextOf("in") == "formData").ToList();
        return fields.Count == 0 ? null : Form(consumes, fields, operationName);
    }

    public Response ReadResponse(string status, ContractNode written)
    {
        var node = files.Resolve(written);
        var description = node.TextOf("description") ?? "";
        var name = status.ToUpperInvariant() is "DEFAULT" ? "default" : status.ToUpperInvariant();
        var content = files.Root["swagger"] is null
            ? node["content"]?.Members ?? []
            : node["schema"] is null ? [] : Content(written["produces"] ?? files.Root["produces"], node["schema"]);
        return MediaTypes.Choose(content, isRequest: false, files) is { } one && (one.Schema is not null || one.Kind != BodyKind.Json)
            ? new Response(name, one.Kind, one.MediaType, schemas.Read(one.Schema, "Response"), description) { HasAlternatives = content.Count > 1 }
            : new Response(name, BodyKind.None, null, schemas.Read(null, ""), description);
    }

    private RequestBody Make(BodyKind kind, string mediaType, ContractNode? schema, string wire, bool isRequired, string? description,
        string operationName)
    {
        var isForm = kind is BodyKind.Form or BodyKind.Multipart;
        if (isForm && schema is not null)
        {
            schemas.ExpectForm(schema);
        }

        var use = schemas.Read(schema, isForm ? operationName + "Form" : "Body");
        if (isForm && use.Type is not ClassType)
        {
            // A form without named fields is a map of texts.
            use = use with { Type = new CollectionType(isMap: true, new TypeUse(ScalarType.Text, false, EmptySchema.Instance)) };
        }

        return new RequestBody(kind, mediaType, use, wire, isRequired, description);
    }

    private RequestBody Form(ContractNode? consumes, List<ContractNode> fields, string operationName)
    {
        var location = fields[0].Location;
        var properties = new ObjectNode(location, fields.Select(one => new ContractNode.Member(one.TextOf("name")!, one, one.Location)));
        var required = new ArrayNode(location, [.. fields.Where(one => one.IsTrue("required")).Select(one => one["name"]!)]);
        var schema = new ObjectNode(location,
        [
            new("type", new ScalarNode(location, "object", NodeKind.Text), location),
            new("properties", properties, location),
            new("required", required, location),
        ]);
        var isMultipart = fields.Exists(one => one.TextOf("type") == "file") || (consumes?.Elements.Any(one => one.Text == "multipart/form-data")
            ?? false);
        return isMultipart
            ? Make(BodyKind.Multipart, "multipart/form-data", schema, "body", required.Elements.Count > 0, null, operationName)
            : Make(BodyKind.Form, "application/x-www-form-urlencoded", schema, "body", required.Elements.Count > 0, null, operationName);
    }

    private static List<ContractNode.Member> Content(ContractNode? mediaTypes, ContractNode? schema)
    {
        var names = mediaTypes?.Elements.Select(one => one.Text ?? "application/json").ToList() is { Count: > 0 } listed ? listed
            : ["application/json"];
        return [.. names.Select(name => new ContractNode.Member(name, Wrapped(schema), new Location("", 1, 1)))];
    }

    private static ObjectNode Wrapped(ContractNode? schema) =>
        new(new Location("", 1, 1), schema is null ? [] : [new("schema", schema, schema.Location)]);
}
