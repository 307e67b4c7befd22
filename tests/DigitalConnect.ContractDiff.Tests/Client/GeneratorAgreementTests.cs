using DigitalConnect.Generator.Tests.Generating;

namespace DigitalConnect.ContractDiff.Tests.Client;

/// <summary>The model says what the generator does: both are asked about the same contracts.</summary>
internal sealed class GeneratorAgreementTests
{
    private readonly GeneratedClients _clients = new();
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<string, string> _contracts = [];

    [OneTimeSetUp]
    public async Task Generate_all_clients_at_once()
    {
        foreach (var variant in ContractVariants.All)
            _contracts.Add(variant.Key, await variant.WriteAsync(_folder.Path));
        _clients.Generate(_contracts.Select(contract => (contract.Key, contract.Value)));
        Assert.That(_clients.Refused.Select(refused => $"{refused.Key}: {refused.Value.Message}"), Is.Empty);
    }

    [OneTimeTearDown]
    public void Clean_up()
    {
        _clients.Dispose();
        _folder.Dispose();
    }

    [TestCaseSource(typeof(ContractVariants), nameof(ContractVariants.All))]
    public async Task The_model_is_what_is_generated(ContractVariant variant) => Assert.That(
        string.Join('\n', await ModelledSurface.ReadAsync(_contracts[variant.Key])),
        Is.EqualTo(string.Join('\n', GeneratedSurface.Read(_clients.Code[variant.Key]))));
}
