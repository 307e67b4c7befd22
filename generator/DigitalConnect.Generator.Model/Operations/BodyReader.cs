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
            return MediaTypes.Choose(node["content"]?.Members ?? [], isRequest: true, files) is { } one
                ? Make(one, node.TextOf("x-name") ?? "body", node.Flag("required"), node.TextOf("description"), operationName)
                : null;
        }

        var consumes = operation["consumes"] ?? files.Root["consumes"];
        if (parameters.FirstOrDefault(one => one.TextOf("in") == "body") is { } body)
        {
            var content = MediaTypes.Choose(SwaggerContent(consumes, body["schema"]), isRequest: true, files)!;
            var name = body.TextOf("x-name") ?? body.TextOf("name") ?? "body";
            return Make(content, name, body.Flag("required"), body.TextOf("description"), operationName);
        }

        return SwaggerForm.Read(consumes, parameters) is { } form ? Make(form.Content, "body", form.IsRequired, null, operationName) : null;
    }

    public Response ReadResponse(string status, ContractNode written, ContractNode operation)
    {
        var node = files.Resolve(written);
        var description = node.TextOf("description") ?? "";
        var name = status.ToUpperInvariant() is "DEFAULT" ? "default" : status.ToUpperInvariant();
        var content = files.Root["swagger"] is null
            ? node["content"]?.Members ?? []
            : node["schema"] is null ? [] : SwaggerContent(operation["produces"] ?? files.Root["produces"], node["schema"]);
        return MediaTypes.Choose(content, isRequest: false, files) is { } one && (one.Schema is not null || one.Kind != BodyKind.Json)
            ? new Response(name, one.Kind, one.MediaType, schemas.Read(one.Schema, "Response"), description) { HasAlternatives = content.Count > 1 }
            : new Response(name, BodyKind.None, null, schemas.Read(null, ""), description);
    }

    private RequestBody Make(BodyContent content, string wire, bool isRequired, string? description, string operationName)
    {
        var isForm = content.Kind is BodyKind.Form or BodyKind.Multipart;
        if (isForm && content.Schema is { } schema)
            schemas.ExpectForm(schema);

        var use = schemas.Read(content.Schema, isForm ? operationName + "Form" : "Body");
        if (isForm && use.Type is not ClassType)
        {
            // A form without named fields is a map of texts.
            use = use with { Type = new CollectionType(isMap: true, new TypeUse(ScalarType.Text, false, EmptySchema.Instance)) };
        }

        return new RequestBody(content.Kind, content.MediaType, use, wire, isRequired, description) { Encoding = content.Encoding };
    }

    private static List<ContractNode.Member> SwaggerContent(ContractNode? mediaTypes, ContractNode? schema)
    {
        var names = mediaTypes?.Elements.Select(one => one.AsText ?? "application/json").ToList() is { Count: > 0 } listed ? listed
            : ["application/json"];
        return [.. names.Select(name => new ContractNode.Member(name, Wrapped(schema)))];
    }

    private static ObjectNode Wrapped(ContractNode? schema) =>
        new(new Location("", 1, 1), schema is null ? [] : [new("schema", schema)]);
}
