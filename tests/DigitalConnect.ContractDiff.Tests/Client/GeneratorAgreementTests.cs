namespace DigitalConnect.ContractDiff.Tests.Client;

/// <summary>The model says what the generator does: both are asked about the same contracts.</summary>
[Parallelizable(ParallelScope.Children)]
internal sealed class GeneratorAgreementTests
{
    [TestCaseSource(typeof(ContractVariants), nameof(ContractVariants.All))]
    public async Task The_model_is_what_is_generated(string document, string[] replacements)
    {
        using var folder = new TemporaryFolder();
        var contract = await ContractVariants.WriteAsync(document, replacements, folder.Path);

        var generated = GeneratedSurface.Read(await GeneratedClient.GenerateAsync(contract, Path.Combine(folder.Path, "client.g.cs")));

        Assert.That(string.Join('\n', await ModelledSurface.ReadAsync(contract)), Is.EqualTo(string.Join('\n', generated)));
    }
}
