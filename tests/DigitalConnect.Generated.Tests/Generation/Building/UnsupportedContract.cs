namespace DigitalConnect.Tests.Generation.Building;

/// <summary>A contract of what the generator has no code for.</summary>
internal static class UnsupportedContract
{
    public const string Text = """
        openapi: 3.0.3
        info: { title: Unsupported, version: "1" }
        paths:
          /form:
            post:
              operationId: postForm
              requestBody: { content: { multipart/form-data: { schema: { type: object, properties: { a: { type: string, format: binary } } } } } }
              responses: { "204": { description: Done. } }
          /encoded:
            post:
              operationId: postEncoded
              requestBody: { content: { application/x-www-form-urlencoded: { schema: { type: object, properties: { a: { type: string } } } } } }
              responses: { "204": { description: Done. } }
          /text:
            post:
              operationId: postText
              requestBody: { content: { text/plain: { schema: { type: string } } } }
              responses: { "204": { description: Done. } }
          /file:
            get:
              operationId: getFile
              responses: { "200": { description: A file., content: { application/octet-stream: { schema: { type: string, format: binary } } } } }
          /cookie:
            get:
              operationId: eatCookie
              parameters: [ { name: crumb, in: cookie, schema: { type: string } } ]
              responses: { "204": { description: Done. } }
          /deep:
            get:
              operationId: getDeep
              parameters: [ { name: filter, in: query, style: deepObject, schema: { type: object, properties: { a: { type: string } } } } ]
              responses: { "204": { description: Done. } }
          /piped:
            get:
              operationId: getPiped
              parameters: [ { name: pipes, in: query, style: pipeDelimited, explode: false, schema: { type: array, items: { type: string } } } ]
              responses: { "200": { description: One., content: { application/json: { schema: { $ref: "#/components/schemas/Kinds" } } } } }
        components:
          schemas:
            Kinds:
              type: object
              discriminator: { propertyName: kind }
              properties: { kind: { type: string } }
            Either:
              oneOf: [ { type: string }, { type: integer } ]

        """;

    public static readonly string[] Reasons =
    [
        "operation PostForm takes a form",
        "operation PostEncoded takes a form",
        "operation PostText takes text/plain, not application/json",
        "operation GetFile answers 200 with application/octet-stream, not JSON",
        "operation EatCookie takes the cookie crumb",
        "operation GetDeep takes filter, which is no simple value and no array of them",
        "operation GetPiped takes pipes in another style than form or simple",
        "schema Kinds has a discriminator",
        "schema Either is one of several (oneOf, anyOf)",
    ];
}
