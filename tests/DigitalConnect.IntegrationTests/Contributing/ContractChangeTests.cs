namespace DigitalConnect.IntegrationTests.Contributing;

/// <summary>CONTRIBUTING.md tells how a change of the contract gets to its users. Here it is done.</summary>
[Parallelizable, CancelAfter(600_000)]
public sealed class ContractChangeTests
{
    private readonly RepositoryCopy _repository = new();

    [SetUp]
    public void Begin() => _repository.Begin();

    [OneTimeTearDown]
    public void Delete() => _repository.Dispose();

    [Test]
    public async Task The_walk_through_of_a_contract_change_does_what_it_says(CancellationToken cancellationToken)
    {
        var commands = new CommandLines(_repository.Path);
        var steps = Walkthrough.Read(Path.Combine(Repository.Root, "CONTRIBUTING.md"), "A change of the contract, from edit to release");
        Assert.That(steps.Select(step => step.Language), Does.Contain("diff").And.Contain("console").And.Contain("json"));

        foreach (var step in steps)
        {
            switch (step.Language)
            {
                case "diff":
                    Edit.Apply(_repository.Path, step.Text);
                    break;
                case "console":
                    await commands.ReplayAsync(step.Text, cancellationToken);
                    break;
                case "json":
                    AssertThatPropertyExists(step.Text.Trim());
                    break;
            }
        }

        Assert.That(File.ReadAllText(_repository["spec/baseline/digital-connect.yaml"]), Does.Contain("content_language")
            .And.Contain("version: \"1.1.0\""));
    }

    [Test]
    public async Task The_walk_through_of_a_new_operation_does_what_it_says(CancellationToken cancellationToken)
    {
        var commands = new CommandLines(_repository.Path);

        foreach (var step in Walkthrough.Read(Path.Combine(Repository.Root, "CONTRIBUTING.md"), "A new operation"))
        {
            if (step.Language == "diff")
                Edit.Apply(_repository.Path, step.Text);
            else
                await commands.ReplayAsync(step.Text, cancellationToken);
        }

        using var client = new BuiltClient(_repository.Path);
        Assert.That(
            client.Documentation("M:DigitalConnect.IDigitalConnectClient.GetConversationAsync(System.String,System.Threading.CancellationToken)"),
            Is.EqualTo("Looks a conversation up."));
    }

    private void AssertThatPropertyExists(string json)
    {
        using var client = new BuiltClient(_repository.Path);
        var (value, written) = client.RoundTrip("DigitalConnect.SendMessageRequest", "ContentLanguage", json);
        Assert.Multiple(() =>
        {
            Assert.That(value, Is.EqualTo("pt-BR"));
            Assert.That(written, Is.EqualTo(json));
            Assert.That(client.Documentation("P:DigitalConnect.SendMessageRequest.ContentLanguage"),
                Does.Contain("The language of the text, as a BCP 47 tag."));
        });
    }
}
