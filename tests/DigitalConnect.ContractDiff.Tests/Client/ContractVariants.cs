namespace DigitalConnect.ContractDiff.Tests.Client;

/// <summary>Contracts to generate clients from: those of this repository, as they are and changed.</summary>
internal static class ContractVariants
{
    private const string Ours = "spec/digital-connect.yaml";
    private const string Specimen = "tests/DigitalConnect.Runtime.Tests/Specimens/specimen.yaml";
    private const string Kinds = "tests/DigitalConnect.ContractDiff.Tests/Client/Contracts/kinds.yaml";
    private const string Names = "tests/DigitalConnect.ContractDiff.Tests/Client/Contracts/names.yaml";

    public static IEnumerable<ContractVariant> All =>
    [
        new("our contract", Ours),
        new("a collection of everything", Specimen),
        new("names that are hard to spell", Names),
        new("forms, files, unions, cookies and derived classes", Kinds),
        new(
            "a property became required",
            Ours,
            "        - size\n      properties:",
            "        - size\n        - checksum\n      properties:\n        checksum: { type: string, format: byte }"),
        new("a property became optional", Ours, "        - size\n      properties:", "      properties:"),
        new(
            "null became possible, a number became another",
            Specimen,
            "id: { type: string, format: uuid, description",
            "id: { type: string, format: uuid, nullable: true, description",
            "count: { type: integer, minimum: -5, maximum: 5 }",
            "count: { type: integer, minimum: -5000000000 }"),
        new(
            "an operation and a schema renamed",
            Ours,
            "operationId: sendMessage",
            "operationId: post-message",
            "schemas/Attachment\"",
            "schemas/File\"",
            "    Attachment:\n",
            "    File:\n"),
        new("successes in another order", Ours, "\"201\":", "\"299\":", "\"206\":", "\"201\":"),
        new("one success left", Ours, "\"206\":", "\"406\":"),
        new(
            "an untyped success left, and a range",
            Specimen,
            "description: An estimate.\n          content:\n            application/json:\n"
                + "              schema: { $ref: \"#/components/schemas/Level\" }",
            "description: An estimate.",
            "\"202\":\n          description: They will be kept.",
            "2XX:\n          description: They will be kept."),
        new(
            "values of enumerations moved, renamed and removed",
            Specimen,
            "enum: [ mineral, land-plant, sea_animal,",
            "enum: [ sea_animal, NO_PLANT,",
            "x-enumNames: [ None, Low, High ]",
            "x-enumNames: [ Zero, Low, Highest ]"),
        new(
            "parameters moved, renamed and required",
            Specimen,
            "- name: q\n          in: query\n",
            "- name: text_of\n          in: query\n          required: true\n",
            "        - name: tags\n          in: query\n",
            "        - name: tags\n          in: header\n          required: true\n",
            "x-name: change\n",
            "x-name: change\n        required: true\n"),
        new(
            "schemas moved inline and out of line",
            Specimen,
            "next: { type: string, format: uri }",
            "next: { type: object, properties: { position: { type: object, properties: { at: { type: integer } } } } }",
            "failed: { type: array, items: { type: string } }",
            "failed: { type: array, items: { type: object, properties: { why: { type: string, enum: [ late, lost ] } } } }"),
        new(
            "things deprecated",
            Specimen,
            "operationId: getState\n",
            "operationId: getState\n      deprecated: true\n",
            "nick_name: { type: string,",
            "nick_name: { deprecated: true, type: string,"),
        new(
            "another base class",
            Specimen,
            "description: A part that lives.\n      allOf:\n        - $ref: \"#/components/schemas/Part\"",
            "description: A part that lives.\n      allOf:\n        - $ref: \"#/components/schemas/Labelled\""),
    ];
}
