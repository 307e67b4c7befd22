namespace DigitalConnect.Generator.Tests.Building;

/// <summary>Whoever breaks the contract is told once, where, and what.</summary>
public class BrokenContractTests
{
    private static readonly (string Text, string Replacement, int Line)[] Mistakes =
    [
        ("/things/{id}:", "/things/{id}: [", 6),
        ("  schemas:", "\tschemas:", 20),
        ("#/components/schemas/Thing", "#/components/schemas/Think", 16),
    ];

    private static readonly IEnumerable<int> Indices = Enumerable.Range(0, Mistakes.Length);

    private SmallProject _project = null!;
    private IReadOnlyList<BuildRun> _runs = null!;

    [OneTimeSetUp]
    public void Generate_from_all_of_them()
    {
        _project = new SmallProject();
        foreach (var index in Indices)
            Write($"mistake{index}.yaml", Mistakes[index].Text, Mistakes[index].Replacement);
        Write("broken.yaml", "openapi: 3.0.3", "openapi: [");
        Write("mended.yaml", "openapi: 3.0.3", "openapi: 3.0.2");
        _runs = _project.RunEach(
        [
            .. Indices.Select(index => BuildStep.Unchanged with { Properties = $"Contract=mistake{index}.yaml" }),
            BuildStep.Unchanged with { Properties = "Contract=missing.yaml" },
            BuildStep.Replaced("client/contract.yaml", by: "client/broken.yaml"),
            BuildStep.Replaced("client/contract.yaml", by: "client/mended.yaml"),
        ]);
    }

    [OneTimeTearDown]
    public void Clean_up() => _project.Dispose();

    [TestCaseSource(nameof(Indices))]
    public void A_contract_that_cannot_be_read_fails_with_one_error_and_its_line(int mistake)
    {
        var run = _runs[mistake];
        Assert.That(run.Succeeded, Is.False);
        Assert.That(run.Errors, Has.Count.EqualTo(1), run.Output);
        Assert.That(run.Errors[0], Does.StartWith(_project.PathOf($"client/mistake{mistake}.yaml("))
            .And.Contain("error DC0002: No client can be generated from the contract. "));
        Assert.That(run.Errors[0], Does.Match($@"mistake{mistake}\.yaml\({Mistakes[mistake].Line},\d+\)"));
    }

    [Test]
    public void A_contract_that_is_missing_is_named()
    {
        var run = _runs[^3];
        Assert.That(run.Errors, Has.Count.EqualTo(1), run.Output);
        Assert.That(run.Errors[0], Does.Contain("missing.yaml does not exist"));
    }

    [Test]
    public void A_contract_that_was_mended_is_generated_from()
    {
        Assert.That(_runs[^2].Succeeded, Is.False);
        var mended = _runs[^1];
        Assert.That(mended.Succeeded && mended.Generated, Is.True, mended.Output);
    }

    private void Write(string file, string text, string replacement) =>
        _project.Write($"client/{file}", SmallContract.Text.Replace(text, replacement, StringComparison.Ordinal));
}
