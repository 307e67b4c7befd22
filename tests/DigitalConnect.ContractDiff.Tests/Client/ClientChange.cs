using DigitalConnect.ContractDiff.Documents.Loading;
using DigitalConnect.ContractDiff.Findings;
using DigitalConnect.ContractDiff.Tests.Wire;

namespace DigitalConnect.ContractDiff.Tests.Client;

/// <summary>Compares an order service with a changed one, of which only what the test is about is written out.</summary>
internal static class ClientChange
{
    private const string Contract = """
        openapi: 3.0.3
        info: { title: Orders, version: 1.0.0 }
        paths:
          /orders/{order_id}:
            put:
              operationId: putOrder
              parameters:
                - { name: order_id, in: path, required: true, schema: { type: string } }
                - { name: tenant, in: header, required: true, schema: { type: string } }
                - { name: dry_run, in: query, schema: { type: boolean } }
              requestBody: { x-name: order, required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Order" } } } }
              responses:
                "200": { description: The receipt, content: { application/json: { schema: { $ref: "#/components/schemas/Receipt" } } } }
                "202": { description: A ticket, content: { application/json: { schema: { $ref: "#/components/schemas/Ticket" } } } }
                "404": { description: No order }
            get:
              operationId: getOrder
              parameters: [ { name: order_id, in: path, required: true, schema: { type: string } } ]
              responses: { "200": { description: The order, content: { application/json: { schema: { $ref: "#/components/schemas/Ticket" } } } } }
        components:
          schemas:
            Order:
              type: object
              required: [ name ]
              properties:
                name: { type: string }
                note: { type: string }
                count: { type: integer }
                kind: { $ref: "#/components/schemas/Kind" }
                place: { type: object, properties: { street: { type: string } } }
            Kind: { type: string, enum: [ small, large ] }
            Receipt: { type: object, required: [ id ], properties: { id: { type: string }, total: { type: integer }, text: { type: string } } }
            Ticket: { type: object, properties: { number: { type: integer } } }
        """;

    /// <summary>Replaces texts in the contract, given in pairs.</summary>
    public static Task<Verdict> MakeAsync(params string[] replacements)
    {
        var changed = Contract.ReplaceLineEndings("\n");
        foreach (var pair in replacements.Chunk(2))
        {
            Assert.That(changed, Does.Contain(pair[0]), "The test changes nothing.");
            changed = changed.Replace(pair[0], pair[1], StringComparison.Ordinal);
        }

        return ContractPair.CompareAsync(Contract, changed);
    }

    /// <summary>The effects that break code (or those that do not), one on a line, behind the rule that reports them.</summary>
    public static string Effects(Verdict verdict, bool breaking = true) => string.Join('\n',
        from change in verdict.Changes
        from effect in change.Client
        where effect.IsBreaking == breaking
        select $"{change.Id}: {effect.Member["DigitalConnect.".Length..]}: {effect.Effect}");
}
