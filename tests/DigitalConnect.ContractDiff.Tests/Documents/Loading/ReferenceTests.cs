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
