namespace DigitalConnect.Generator.Tests.Building;

/// <summary>A contract of one operation.</summary>
internal static class SmallContract
{
    public const string Text = """
        openapi: 3.0.3
        info: { title: Small, version: "1", description: A small API. }
        paths:
          /things/{id}:
            put:
              operationId: putThing
              summary: Keeps a thing.
              parameters:
                - { name: id, in: path, required: true, description: Which., schema: { type: string } }
              requestBody:
                x-name: thing
                required: true
                description: What to keep.
                content:
                  application/json:
                    schema: { $ref: "#/components/schemas/Thing" }
              responses:
                "204": { description: It is kept. }
        components:
          schemas:
            Thing:
              type: object
              description: A thing.
              required: [ thing_name ]
              properties:
                thing_name: { type: string, description: What it is called. }

        """;
}
