namespace DigitalConnect.ContractDiff.Tests.Client;

/// <summary>Contracts to generate clients from: those of this repository, as they are and changed.</summary>
internal static class ContractVariants
{
    private const string Ours = "spec/digital-connect.yaml";
    private const string Specimen = "tests/DigitalConnect.Runtime.Tests/Specimens/specimen.yaml";
    private const string Names = "tests/DigitalConnect.ContractDiff.Tests/Client/Contracts/names.yaml";

    public static IEnumerable<TestCaseData> All =>
    [
        Case("our contract", Ours),
        Case("a collection of everything", Specimen),
        Case("names that are hard to spell", Names),
        Case(
            "a property became required",
            Ours,
            "        - size\n      properties:",
            "        - size\n        - checksum\n      properties:\n        checksum: { type: string, format: byte }"),
        Case("a property became optional", Ours, "        - size\n      properties:", "      properties:"),
        Case(
            "null became possible, a number became another",
            Specimen,
            "id: { type: string, format: uuid, description",
            "id: { type: string, format: uuid, nullable: true, description",
            "count: { type: integer, minimum: -5, maximum: 5 }",
            "count: { type: integer, minimum: -5000000000 }"),
        Case(
            "an operation and a schema renamed",
            Ours,
            "operationId: sendMessage",
            "operationId: post-message",
            "schemas/Attachment\"",
            "schemas/File\"",
            "    Attachment:\n",
            "    File:\n"),
        Case("successes in another order", Ours, "\"201\":", "\"299\":", "\"206\":", "\"201\":"),
        Case("one success left", Ours, "\"206\":", "\"406\":"),
        Case(
            "an untyped success left, and a range",
            Specimen,
            "description: An estimate.\n          content:\n            application/json:\n"
                + "              schema: { $ref: \"#/components/schemas/Level\" }",
            "description: An estimate.",
            "\"202\":\n          description: They will be kept.",
            "2XX:\n          description: They will be kept."),
        Case(
            "values of enumerations moved, renamed and removed",
            Specimen,
            "enum: [ mineral, land-plant, sea_animal,",
            "enum: [ sea_animal, NO_PLANT,",
            "x-enumNames: [ None, Low, High ]",
            "x-enumNames: [ Zero, Low, Highest ]"),
        Case(
            "parameters moved, renamed and required",
            Specimen,
            "- name: q\n          in: query\n",
            "- name: text_of\n          in: query\n          required: true\n",
            "        - name: tags\n          in: query\n",
            "        - name: tags\n          in: header\n          required: true\n",
            "x-name: change\n",
            "x-name: change\n        required: true\n"),
        Case(
            "schemas moved inline and out of line",
            Specimen,
            "next: { type: string, format: uri }",
            "next: { type: object, properties: { position: { type: object, properties: { at: { type: integer } } } } }",
            "failed: { type: array, items: { type: string } }",
            "failed: { type: array, items: { type: object, properties: { why: { type: string, enum: [ late, lost ] } } } }"),
        Case(
            "things deprecated",
            Specimen,
            "operationId: getState\n",
            "operationId: getState\n      deprecated: true\n",
            "nick_name: { type: string,",
            "nick_name: { deprecated: true, type: string,"),
        Case(
            "another base class",
            Specimen,
            "description: A part that lives.\n      allOf:\n        - $ref: \"#/components/schemas/Part\"",
            "description: A part that lives.\n      allOf:\n        - $ref: \"#/components/schemas/Labelled\""),
    ];

    public static async Task<string> WriteAsync(string document, string[] replacements, string folder)
    {
        var text = (await File.ReadAllTextAsync(Path.Combine(Repository.Root, document))).ReplaceLineEndings("\n");
        foreach (var pair in replacements.Chunk(2))
        {
            Assert.That(text, Does.Contain(pair[0]), "The variant changes nothing.");
            text = text.Replace(pair[0], pair[1], StringComparison.Ordinal);
        }

        var contract = Path.Combine(folder, "contract.yaml");
        await File.WriteAllTextAsync(contract, text);
        return contract;
    }

    private static TestCaseData Case(string name, string document, params string[] replacements) =>
        new TestCaseData(document, replacements).SetName($"The model is what is generated: {name}");
}
