using DigitalConnect.ContractDiff.Comparison;

namespace DigitalConnect.ContractDiff.Tests.Documents.Loading;

internal sealed class ReferenceTests
{
    [Test]
    public async Task A_change_in_a_file_that_the_contract_refers_to_is_found_there()
    {
        var folder = Directory.CreateTempSubdirectory("contract-diff-");
        try
        {
            var (old, now) = (await WriteAsync(folder, "old", 9), await WriteAsync(folder, "new", 5));
            var verdict = await ContractComparison.CompareAsync(old, now, ComparisonOptions.Default, TestContext.CurrentContext.CancellationToken);

            Assert.That(verdict.Changes.Single().Revision!.File, Does.EndWith(Path.Combine("new", "shared", "order.yaml")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Test]
    public async Task A_reference_may_name_an_anchor()
    {
        static string Document(int limit) =>
            Wire.Documents.WithRequestBody(
                "{ $ref: '#order' }") + $"\ncomponents: {{ schemas: {{ Order: {{ type: object, "
                + $"properties: {{ id: {{ $anchor: order, type: string, maxLength: {limit} }} }} }} }} }}\n";
        var verdict = await Wire.ContractPair.CompareAsync(Document(9), Document(5));

        Assert.That(verdict.Changes.Single().Pointer, Is.EqualTo("#/components/schemas/Order/properties/id"));
        Assert.That(verdict.Notes, Is.Empty);
    }

    [TestCase("$ref: '#node'", "$dynamicAnchor: node")]
    [TestCase("$dynamicRef: '#node'", "$dynamicAnchor: node")]
    [TestCase("$dynamicRef: '#node'", "$anchor: node")]
    [TestCase("$dynamicRef: '#/components/schemas/Node'", "title: Node")]
    public async Task A_reference_may_be_dynamic(string reference, string anchor)
    {
        string Document(int limit) => Modern($"{{ {reference} }}", $"Node: {{ {anchor}, type: string, maxLength: {limit} }}");
        var verdict = await Wire.ContractPair.CompareAsync(Document(9), Document(5));

        Assert.That(verdict.Changes.Single().Pointer, Is.EqualTo("#/components/schemas/Node"));
        Assert.That(verdict.Notes, Is.Empty);
    }

    // Wherever a validation begins, it begins in the document, which has the anchor: the default of the resource is never what is meant.
    [Test]
    public async Task A_dynamic_reference_leads_to_the_outermost_anchor()
    {
        static string Document(int limit) => Modern(
            "{ $ref: list }",
            "List: { $id: list, type: array, items: { $dynamicRef: '#item' }, $defs: { any: { $dynamicAnchor: item } } }",
            $"Item: {{ $dynamicAnchor: item, type: string, maxLength: {limit} }}");
        var verdict = await Wire.ContractPair.CompareAsync(Document(9), Document(5));

        Assert.That(verdict.Changes.Single().Pointer, Is.EqualTo("#/components/schemas/Item"));
        Assert.That(verdict.Notes, Is.Empty);
    }

    [Test]
    public async Task Where_a_dynamic_reference_leads_to_one_of_several_it_is_said_that_it_is_not_compared()
    {
        static string Document(int limit) => Modern(
            "{ $ref: names }",
            "List: { $id: list, type: array, items: { $dynamicRef: '#item' }, $defs: { any: { $dynamicAnchor: item } } }",
            $"Names: {{ $id: names, $ref: list, $defs: {{ name: {{ $dynamicAnchor: item, type: string, maxLength: {limit} }} }} }}");
        var verdict = await Wire.ContractPair.CompareAsync(Document(9), Document(5));

        Assert.That(verdict.Notes, Has.Count.EqualTo(2).And.All.Contains("the $dynamicRef to '#item'").And.All.Contains("not compared"));
    }

    [Test]
    public async Task A_dynamic_reference_beside_another_one_is_said_not_to_be_compared()
    {
        static string Document(int limit) => Modern(
            "{ $ref: '#one', $dynamicRef: '#two' }", "One: { $anchor: one }", $"Two: {{ $dynamicAnchor: two, maxLength: {limit} }}");
        var verdict = await Wire.ContractPair.CompareAsync(Document(9), Document(5));

        Assert.That(verdict.Notes, Has.Count.EqualTo(2).And.All.Contains("a $dynamicRef beside a $ref; it is not compared"));
    }

    private static string Modern(string body, params string[] schemas) =>
        Wire.Documents.WithRequestBody(body) + $"\ncomponents:\n  schemas:\n{string.Concat(schemas.Select(schema => $"    {schema}\n"))}";

    private static async Task<string> WriteAsync(DirectoryInfo folder, string name, int limit)
    {
        var shared = folder.CreateSubdirectory(Path.Combine(name, "shared"));
        await File.WriteAllTextAsync(
            Path.Combine(shared.FullName, "order.yaml"), $"Order: {{ $ref: '#/Real' }}\nReal: {{ type: string, maxLength: {limit} }}\n");
        var contract = Path.Combine(folder.FullName, name, "contract.yaml");
        await File.WriteAllTextAsync(contract, Wire.Documents.WithRequestBody("{ $ref: './shared/order.yaml#/Order' }"));
        return contract;
    }
}
