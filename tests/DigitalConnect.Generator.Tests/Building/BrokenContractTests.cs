namespace DigitalConnect.Generator.Tests.Building;

/// <summary>Whoever breaks the contract is told once, where, and what.</summary>
public class BrokenContractTests
{
    private SmallProject _project = null!;

    [OneTimeSetUp]
    public void Copy() => _project = new SmallProject();

    [OneTimeTearDown]
    public void Clean_up() => _project.Dispose();

    [TestCase("/things/{id}:", "/things/{id}: [", 6)]
    [TestCase("  schemas:", "\tschemas:", 20)]
    [TestCase("#/components/schemas/Thing", "#/components/schemas/Think", 16)]
    public void A_contract_that_cannot_be_read_fails_with_one_error_and_its_line(string text, string replacement, int line)
    {
        var run = Generate(text, replacement);
        Assert.That(run.Errors, Has.Count.EqualTo(1), run.Output);
        Assert.That(run.Errors[0], Does.StartWith(_project.Contract + "(")
            .And.Contain("error DC0002: No client can be generated from the contract. "));
        Assert.That(run.Errors[0], Does.Match($@"contract\.yaml\({line},\d+\)"));
    }

    [Test]
    public void A_contract_that_was_mended_is_generated_from()
    {
        Assert.That(Generate("openapi: 3.0.3", "openapi: [").Succeeded, Is.False);
        var mended = Generate("openapi: 3.0.3", "openapi: 3.0.2");
        Assert.That(mended.Succeeded && mended.Generated, Is.True, mended.Output);
    }

    [Test]
    public void A_contract_that_is_missing_is_named()
    {
        var run = _project.Generate("-p:Contract=missing.yaml");
        Assert.That(run.Errors, Has.Count.EqualTo(1), run.Output);
        Assert.That(run.Errors[0], Does.Contain("missing.yaml does not exist"));
    }

    private BuildRun Generate(string text, string replacement)
    {
        _project.Write("client/contract.yaml", SmallContract.Text.Replace(text, replacement, StringComparison.Ordinal));
        _project.Touch("client/contract.yaml");
        return _project.Generate();
    }
}
